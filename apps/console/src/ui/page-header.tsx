import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import styles from './page-header.module.css';

/** The head of a page: its one `<h1>`, its deeds; sets the title of the browser's tab. */
export function PageHeader({
  title,
  tabTitle,
  description,
  actions,
  back,
}: {
  readonly title: ReactNode;
  /** For the browser's tab, where `title` is no plain text. */
  readonly tabTitle?: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** The page above this one. */
  readonly back?: { readonly to: string; readonly label: string };
}) {
  const name = tabTitle ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = name === '' ? 'ParetoStudio' : `${name} · ParetoStudio`;
  }, [name]);
  return (
    <header className={styles.header}>
      {back !== undefined && (
        <Link to={back.to} className={styles.back}>
          <ArrowLeft size={14} aria-hidden /> {back.label}
        </Link>
      )}
      <div className={styles.row}>
        <div className={styles.texts}>
          <h1 tabIndex={-1}>{title}</h1>
          {description !== undefined && <div className={styles.description}>{description}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}
