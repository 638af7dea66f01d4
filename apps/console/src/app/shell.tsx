import { useQueryClient } from '@tanstack/react-query';
import {
  Activity,
  BookOpen,
  Bot,
  ChartColumn,
  KeyRound,
  LogOut,
  Menu as MenuIcon,
  MessageSquareText,
  Monitor,
  Moon,
  Plug,
  ScrollText,
  Settings,
  Sparkles,
  Sun,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { NavLink, Outlet, useLocation, useNavigation } from 'react-router';
import { valueOf } from '@paretostudio/api-client';
import { api } from '../data/api.js';
import { leaveSession, useSession, useWhoami } from '../data/who.js';
import { hasUnsaved } from '../data/unsaved.js';
import { NoticesBell } from '../features/notices/notices-bell.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { IconButton } from '../ui/icon-button.js';
import { Menu } from '../ui/menu.js';
import { Meter } from '../ui/meter.js';
import { useToast } from '../ui/toast.js';
import { wordsOf } from '../data/words-of.js';
import { useAccountSwitching } from '../features/members/use-account-switching.js';
import { chooseTheme, readTheme, type Theme } from './theme.js';
import styles from './shell.module.css';

const LINKS = [
  { to: '/', label: 'Overview', icon: ChartColumn },
  { to: '/prompts', label: 'Prompts', icon: MessageSquareText },
  { to: '/skills', label: 'Skills', icon: Sparkles },
  { to: '/agents', label: 'Agents', icon: Bot },
  { to: '/connections', label: 'Connections', icon: Plug },
  { to: '/usage', label: 'Usage', icon: Activity },
  { to: '/audit', label: 'Audit', icon: ScrollText },
  { to: '/settings/developer', label: 'API keys', icon: KeyRound },
] as const;

const THEMES: readonly { theme: Theme; label: string; icon: typeof Sun }[] = [
  { theme: 'system', label: 'Theme: system', icon: Monitor },
  { theme: 'light', label: 'Theme: light', icon: Sun },
  { theme: 'dark', label: 'Theme: dark', icon: Moon },
];

/** What is around every page: the way to the others, the account, today's quota. */
export function Shell() {
  const { pathname } = useLocation();
  // Open on one page alone: going to another closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const isOpen = openOn === pathname;
  const main = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const lastPath = useRef(pathname);
  const isLoading = useNavigation().state === 'loading';
  useEffect(() => {
    if (lastPath.current === pathname) return;
    lastPath.current = pathname;
    window.scrollTo(0, 0);
    // A new page: screen readers go on from its heading.
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [pathname]);
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return;
    setOpenOn(null);
    opener.current?.focus();
  };
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <header className={styles.chrome} onKeyDown={onEscape}>
        <div className={styles.bar}>
          <IconButton
            ref={opener}
            label={isOpen ? 'Close the menu' : 'Open the menu'}
            icon={<MenuIcon size={18} aria-hidden />}
            aria-expanded={isOpen}
            aria-controls="navigation"
            onClick={() => setOpenOn(isOpen ? null : pathname)}
          />
          <Brand />
          <div className={styles.barEnd}>
            <NoticesBell />
            <AccountMenu />
          </div>
        </div>
        <div className={styles.side} data-open={isOpen || undefined} id="navigation">
          <div className={styles.brandRow}>
            <Brand />
            <NoticesBell />
          </div>
          <nav aria-label="Main" className={styles.nav}>
            {LINKS.map(({ to, label, icon: Icon }) => (
              <NavLink key={to} to={to} end={to === '/'} className={styles.link}>
                <Icon size={16} aria-hidden /> {label}
              </NavLink>
            ))}
          </nav>
          <div className={styles.foot}>
            <a href="/docs/" className={styles.link}>
              <BookOpen size={16} aria-hidden /> Documentation
            </a>
            <TodaysQuota />
            <div className={styles.account}>
              <AccountMenu withName />
            </div>
          </div>
        </div>
      </header>
      {isLoading && <div className={styles.progress} role="progressbar" aria-label="Loading the page" />}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <div className={styles.page}>
          <Outlet />
        </div>
      </main>
    </div>
  );
}

function Brand() {
  return (
    <NavLink to="/" className={styles.brand} aria-label="ParetoStudio, to the overview">
      <img src="/icon.svg" alt="" width="20" height="20" /> ParetoStudio
    </NavLink>
  );
}

function TodaysQuota() {
  const quota = useWhoami()?.quotas.find(({ meter }) => meter === 'requests');
  if (quota === undefined) return null;
  return <Meter label="Requests today" used={quota.used} limit={quota.limit} />;
}

function AccountMenu({ withName = false }: { readonly withName?: boolean }) {
  const session = useSession();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [theme, setTheme] = useState(readTheme);
  const [isAsking, setIsAsking] = useState(false);
  const switching = useAccountSwitching();
  const { name, email } = session.user;
  const signOut = async () => {
    try {
      await valueOf(api.POST('/v1/auth/sign-out'));
      leaveSession(queryClient);
    } catch (error) {
      toast({ tone: 'danger', title: 'You are still signed in', description: wordsOf(error).detail });
    }
  };
  const current = THEMES.findIndex((each) => each.theme === theme);
  const next = THEMES[(current + 1) % THEMES.length];
  const Icon = THEMES[current]?.icon ?? Monitor;
  return (
    <>
      <Menu
        align={withName ? 'start' : 'end'}
        trigger={
          // Where the name stands there to be read, it is the button's name too: people who speak to their machine say it.
          <button type="button" className={styles.avatarButton}>
            {!withName && (
              <span className={styles.hidden}>
                Account menu of <bdi>{name}</bdi>
              </span>
            )}
            <span className={styles.avatar} aria-hidden="true">
              {initialsOf(name)}
            </span>
            {withName && (
              <span className={styles.accountTexts}>
                <bdi className={styles.accountName}>{name}</bdi>
                <span className={styles.accountNote}>
                  <AccountNote />
                </span>
              </span>
            )}
          </button>
        }
        heading={
          <>
            Signed in as <bdi>{email}</bdi>
          </>
        }
        items={[
          { label: 'Settings', to: '/settings/developer', icon: <Settings size={15} aria-hidden /> },
          {
            label: THEMES[current]?.label ?? 'Theme',
            icon: <Icon size={15} aria-hidden />,
            onSelect: () => {
              if (next === undefined) return;
              chooseTheme(next.theme);
              setTheme(next.theme);
            },
          },
          ...switching.items,
          {
            label: 'Sign out',
            icon: <LogOut size={15} aria-hidden />,
            separated: true,
            onSelect: () => (hasUnsaved() ? setIsAsking(true) : void signOut()),
          },
        ]}
      />
      {switching.question}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Sign out without saving?"
        confirmLabel="Sign out and lose the changes"
        cancelLabel="Stay on the page"
        pending={false}
        onConfirm={() => {
          setIsAsking(false);
          void signOut();
        }}
      >
        <p>What was not saved on this page would be lost.</p>
      </ConfirmDialog>
    </>
  );
}

/** The account, where it is not just the person's own, and its plan. */
function AccountNote() {
  const { user, account } = useSession();
  const plan = useWhoami()?.plan.title;
  return (
    <>
      {account.name !== user.name && <bdi>{account.name}</bdi>}
      {account.name !== user.name && plan !== undefined && ' · '}
      {plan !== undefined && `${plan} plan`}
    </>
  );
}

/** One or two letters that stand for a name. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toLocaleUpperCase();
}
