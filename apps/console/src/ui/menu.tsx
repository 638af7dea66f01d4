import { Menu as BaseMenu } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './menu.module.css';

/** An entry of a {@link Menu}: with `to` a link, else a deed. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly to?: string;
  readonly onSelect?: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Draws a line above it. */
  readonly separated?: boolean;
}

/** A list of deeds that opens from a button. */
export function Menu({
  trigger,
  heading,
  items,
  align = 'end',
}: {
  /** The button; it needs a name. */
  readonly trigger: ReactElement;
  /** Shown above the entries; no entry itself. */
  readonly heading?: ReactNode;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end';
}) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner align={align} sideOffset={6} className={styles.positioner}>
          <BaseMenu.Popup className={styles.popup}>
            {heading !== undefined && <div className={styles.heading}>{heading}</div>}
            {items.map((item) => (
              <Fragment key={item.label}>
                {item.separated && <BaseMenu.Separator className={styles.separator} />}
                <BaseMenu.Item
                  disabled={item.disabled ?? false}
                  className={clsx(styles.item, item.danger && styles.danger)}
                  onClick={item.onSelect}
                  {...(item.to === undefined ? {} : { render: <Link to={item.to} /> })}
                >
                  {item.icon}
                  {item.label}
                </BaseMenu.Item>
              </Fragment>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
