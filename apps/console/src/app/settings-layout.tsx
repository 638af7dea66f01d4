import { useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import styles from './settings-layout.module.css';

const LINKS = [
  { to: '/settings/developer', label: 'Developer' },
  { to: '/settings/apps', label: 'Connected apps' },
  { to: '/settings/billing', label: 'Billing' },
  { to: '/settings/profile', label: 'Profile' },
  { to: '/settings/security', label: 'Security' },
  { to: '/settings/sessions', label: 'Sessions' },
  { to: '/settings/notices', label: 'Notices' },
  { to: '/settings/members', label: 'Members' },
] as const;

/** The pages under Settings, side by side. */
export function SettingsLayout() {
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a small screen the row is wider than the page: the current one stays in sight.
    const row = nav.current;
    const current = row?.querySelector<HTMLElement>('[aria-current="page"]');
    if (row && current) row.scrollLeft = current.offsetLeft - row.offsetLeft - row.clientWidth / 2;
  }, [pathname]);
  return (
    <>
      <nav ref={nav} aria-label="Settings" className={styles.nav}>
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
