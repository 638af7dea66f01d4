import { Tooltip } from '@base-ui/react/tooltip';
import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import styles from './icon-button.module.css';

/** A button that shows an icon alone; its label is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  tone = 'quiet',
  className,
  ...rest
}: {
  /** What it does, and to what: "Revoke Claude Desktop — laptop". */
  readonly label: string;
  readonly icon: ReactNode;
  readonly tone?: 'quiet' | 'danger';
} & Omit<ComponentProps<'button'>, 'children'>) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <button
            type="button"
            {...rest}
            aria-label={label}
            className={clsx(styles.button, styles[tone], className)}
          />
        }
      >
        {icon}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className={styles.positioner}>
          <Tooltip.Popup className={styles.tip}>{label}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
