import { NavLink, Outlet } from 'react-router';
import styles from './settings-layout.module.css';

const LINKS = [
  { to: '/settings/developer', label: 'Developer' },
  { to: '/settings/billing', label: 'Billing' },
  { to: '/settings/profile', label: 'Profile' },
  { to: '/settings/sessions', label: 'Sessions' },
  { to: '/settings/members', label: 'Members' },
] as const;

/** The pages under Settings, side by side. */
export function SettingsLayout() {
  return (
    <>
      <nav aria-label="Settings" className={styles.nav}>
        {LINKS.map(({ to, label }) => (
          <NavLink key={to} to={to} className={styles.link}>
            {label}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
