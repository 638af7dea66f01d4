import { UnreachableError } from '@paretostudio/api-client';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { NotFoundPage } from './not-found-page.js';
import { ConsoleFailure, PageFailure } from './page-failure.js';
import { RequireGuest, RequireSession } from './require-session.js';
import { SettingsLayout } from './settings-layout.js';
import { Shell } from './shell.js';

type Page = NonNullable<RouteObject['lazy']>;

/**
 * Loads a page when it is first gone to, so that each page has a script of its own. A script that does not come is an
 * outage like any other; trying again reloads, which also helps where a newer console has other scripts.
 */
function page<Name extends string>(
  load: () => Promise<{ readonly [N in Name]: React.ComponentType }>,
  name: Name,
): Page {
  return async () => {
    try {
      return { Component: (await load())[name] };
    } catch (cause) {
      throw new UnreachableError({ cause });
    }
  };
}

const settings: RouteObject[] = [
  { index: true, element: <Navigate to="developer" replace /> },
  { path: 'developer', lazy: page(() => import('../features/keys/keys-page.js'), 'KeysPage') },
  { path: 'developer/:keyId', lazy: page(() => import('../features/keys/key-page.js'), 'KeyPage') },
  { path: 'billing', lazy: page(() => import('../features/settings/billing-page.js'), 'BillingPage') },
  { path: 'profile', lazy: page(() => import('../features/settings/profile-page.js'), 'ProfilePage') },
  {
    path: 'apps',
    lazy: page(() => import('../features/connected-apps/connected-apps-page.js'), 'ConnectedAppsPage'),
  },
  { path: 'security', lazy: page(() => import('../features/security/security-page.js'), 'SecurityPage') },
  { path: 'sessions', lazy: page(() => import('../features/settings/sessions-page.js'), 'SessionsPage') },
  { path: 'notices', lazy: page(() => import('../features/notices/notices-page.js'), 'NoticesPage') },
  { path: 'members', lazy: page(() => import('../features/settings/members-page.js'), 'MembersPage') },
];

const pages: RouteObject[] = [
  { index: true, lazy: page(() => import('../features/usage/overview-page.js'), 'OverviewPage') },
  { path: 'welcome', lazy: page(() => import('../features/welcome/welcome-page.js'), 'WelcomePage') },
  { path: 'prompts', lazy: page(() => import('../features/library/prompts/prompts-page.js'), 'PromptsPage') },
  {
    path: 'prompts/new',
    lazy: page(() => import('../features/library/prompts/prompt-page.js'), 'NewPromptPage'),
  },
  {
    path: 'prompts/:id',
    lazy: page(() => import('../features/library/prompts/prompt-page.js'), 'PromptPage'),
  },
  { path: 'skills', lazy: page(() => import('../features/library/skills/skills-page.js'), 'SkillsPage') },
  {
    path: 'skills/new',
    lazy: page(() => import('../features/library/skills/skill-page.js'), 'NewSkillPage'),
  },
  { path: 'skills/:id', lazy: page(() => import('../features/library/skills/skill-page.js'), 'SkillPage') },
  { path: 'agents', lazy: page(() => import('../features/library/agents/agents-page.js'), 'AgentsPage') },
  {
    path: 'agents/new',
    lazy: page(() => import('../features/library/agents/new-agent-page.js'), 'NewAgentPage'),
  },
  { path: 'agents/:id', lazy: page(() => import('../features/library/agents/agent-page.js'), 'AgentPage') },
  {
    path: 'connections',
    lazy: page(() => import('../features/connections/connections-page.js'), 'ConnectionsPage'),
  },
  {
    path: 'connections/:id',
    lazy: page(() => import('../features/connections/connection-page.js'), 'ConnectionPage'),
  },
  { path: 'usage', lazy: page(() => import('../features/usage/usage-page.js'), 'UsagePage') },
  { path: 'usage/records', lazy: page(() => import('../features/usage/records-page.js'), 'RecordsPage') },
  { path: 'audit', lazy: page(() => import('../features/audit/audit-page.js'), 'AuditPage') },
  { path: 'settings', Component: SettingsLayout, children: settings },
  { path: '*', Component: NotFoundPage },
];

/** The addresses of the console and the pages behind them. */
export function createRouter() {
  return createBrowserRouter([
    {
      ErrorBoundary: ConsoleFailure,
      HydrateFallback: () => null,
      children: [
        {
          element: <RequireGuest />,
          children: [
            { path: 'sign-in', lazy: page(() => import('../features/auth/sign-in-page.js'), 'SignInPage') },
            { path: 'sign-up', lazy: page(() => import('../features/auth/sign-up-page.js'), 'SignUpPage') },
          ],
        },
        { path: 'invite', lazy: page(() => import('../features/members/invite-page.js'), 'InvitePage') },
        {
          path: 'forgot-password',
          lazy: page(() => import('../features/auth/forgot-password-page.js'), 'ForgotPasswordPage'),
        },
        {
          path: 'reset-password',
          lazy: page(() => import('../features/auth/reset-password-page.js'), 'ResetPasswordPage'),
        },
        {
          element: <RequireSession />,
          children: [
            {
              path: 'connect/:uid',
              ErrorBoundary: ConsoleFailure,
              lazy: page(() => import('../features/connect/consent-page.js'), 'ConsentPage'),
            },
            { Component: Shell, children: [{ ErrorBoundary: PageFailure, children: pages }] },
          ],
        },
      ],
    },
  ]);
}
