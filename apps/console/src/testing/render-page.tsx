import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { type ReactElement, Suspense } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createConsoleClient } from '../data/console-client.js';
import { sessionQuery, type Session, type Whoami } from '../data/who.js';
import { ToastProvider } from '../ui/toast.js';

/** A page in a test, with what a person has to use it. */
export interface RenderedPage extends RenderResult {
  readonly user: UserEvent;
  readonly queryClient: QueryClient;
  /** Path and query where the page is now. */
  readonly location: () => string;
}

/** Somebody who is signed in; for the store of what was read, or as the answer of `GET /v1/auth/session`. */
export const SESSION: Session = {
  user: { id: '11111111-1111-4111-8111-111111111111', name: 'Ada', email: 'ada@example.test' },
  account: { id: '22222222-2222-4222-8222-222222222222', name: 'Ada', plan: 'free' },
  member: { id: '33333333-3333-4333-8333-333333333333', role: 'founder' },
  expiresAt: '2100-01-01T00:00:00.000Z',
};

/** What such a person may do, as `GET /v1/me` tells it; give other facts where a test is about them. */
export function whoamiWith(facts: Partial<Whoami> = {}): Whoami {
  return {
    kind: 'session',
    account: { id: SESSION.account.id, name: SESSION.account.name },
    plan: { id: 'free', title: 'Free', features: [] },
    member: {
      id: '33333333-3333-4333-8333-333333333333',
      role: 'founder',
      userId: SESSION.user.id,
      name: 'Ada',
      email: 'ada@example.test',
    },
    key: null,
    permissions: {},
    actions: [],
    quotas: [],
    ...facts,
  };
}

/**
 * Draws a page as the console does, at an address, with a person signed in.
 *
 * @param page - What is drawn at `path`.
 * @param options.at - The address, with a query where the page reads one; default `/`.
 * @param options.path - The route's pattern, such as `/settings/developer/:keyId`; default: any address.
 */
export function renderPage(
  page: ReactElement,
  { at = '/', path = '*' }: { readonly at?: string; readonly path?: string } = {},
): RenderedPage {
  const queryClient = createConsoleClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  queryClient.setQueryData(sessionQuery.queryKey, SESSION);
  const routes =
    path === '*'
      ? [{ path, element: page }]
      : [
          { path, element: page },
          { path: '*', element: null },
        ];
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const rendered = render(
    <QueryClientProvider client={queryClient}>
      <Tooltip.Provider>
        <ToastProvider>
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </ToastProvider>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
  return {
    ...rendered,
    user: userEvent.setup(),
    queryClient,
    location: () => router.state.location.pathname + router.state.location.search,
  };
}
