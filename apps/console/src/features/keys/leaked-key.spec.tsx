import { screen, waitFor, within } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { stubServer, type StubServer } from '../../testing/stub-server.js';
import { OverviewPage } from '../usage/overview-page.js';
import { KeyPage } from './key-page.js';
import { KeysPage } from './keys-page.js';
import { apiKey } from './testing/api-key.js';

const PLACE = 'https://github.com/octocat/Hello-World/blob/1234560/foo/bar.txt';
const REVOKED_AT = '2026-11-22T10:00:00.000Z';
const NOTHING = { items: [], nextCursor: null };
const HOSTILE = '<img src=x onerror=alert(1)>';
const LEAKED = apiKey({
  name: 'On GitHub',
  status: 'revoked',
  revokedAt: REVOKED_AT,
  revokedReason: 'leaked',
  leak: { reporter: 'github', source: 'pull_request_title', url: PLACE },
});
const HINT = {
  keyId: LEAKED.id,
  code: 'leaked',
  detail: 'Found in public and revoked at once.',
  since: REVOKED_AT,
  entries: [PLACE],
};
// Queries by role are slow on a busy machine.
const SLOW_MS = 30_000;

let server: StubServer;
beforeEach(() => {
  server = stubServer({
    'GET /v1/me': whoamiWith({ actions: ['list_api_keys', 'revoke_api_key', 'rotate_api_key'] }),
    'GET /v1/members': NOTHING,
    'GET /v1/api-keys': { items: [LEAKED], nextCursor: null },
    'GET /v1/api-keys/hints': { items: [HINT] },
    'GET /v1/api-keys/{id}': LEAKED,
    'GET /v1/connections': NOTHING,
    'GET /v1/agents': NOTHING,
    'GET /v1/usage/records': NOTHING,
  });
});

const openKey = () => renderPage(<KeyPage />, { at: `/keys/${LEAKED.id}`, path: '/keys/:keyId' });
const timeIn = (element: HTMLElement | null) => element?.querySelector('time')?.getAttribute('datetime');

describe('a key that leaked', () => {
  it(
    'is told of on the overview: where it was found and when it was revoked',
    async () => {
      renderPage(<OverviewPage />);
      const item = (await screen.findByText(HINT.detail)).closest('li');
      expect(within(item!).getByText('Problem')).toBeTruthy();
      expect(within(item!).getByRole('link', { name: PLACE }).getAttribute('href')).toBe(PLACE);
      expect(timeIn(item)).toBe(REVOKED_AT);
    },
    SLOW_MS,
  );

  it(
    'is found among the revoked keys, and its row says where it was found and when it was revoked',
    async () => {
      const { user, location } = renderPage(<KeysPage />);
      const remark = await screen.findByRole('button', { name: '1 key leaked and revoked' });
      await user.click(remark);
      expect(location()).toBe('/?status=revoked&hint=leaked');
      await waitFor(() =>
        expect(server.to('GET /v1/api-keys').at(-1)?.query).toMatchObject({ status: 'revoked' }),
      );
      const row = (await screen.findByRole('link', { name: 'On GitHub' })).closest('tr');
      expect(within(row!).getByText('Leaked')).toBeTruthy();
      expect(within(row!).getByRole('link', { name: PLACE })).toBeTruthy();
      expect(timeIn(within(row!).getByText('Leaked').closest('span[class*=leak]'))).toBe(REVOKED_AT);
      await user.click(remark);
      expect(location()).toBe('/');
    },
    SLOW_MS,
  );

  it(
    'has a page that says who found it, where, when it was revoked, and what to do',
    async () => {
      openKey();
      const notice = await screen.findByRole('alert');
      expect(notice.textContent).toContain('This key leaked and was revoked');
      expect(notice.textContent).toContain('GitHub found it in public (pull request title)');
      expect(notice.textContent).toContain('Put a new key where it was used');
      expect(within(notice).getByRole('link', { name: PLACE })).toBeTruthy();
      expect(timeIn(notice)).toBe(REVOKED_AT);
      expect(screen.queryByText('Worth a look')).toBeNull();
    },
    SLOW_MS,
  );

  it(
    'shows what a report says as text, whatever that is, and says it without a place too',
    async () => {
      const leak = { reporter: 'constructor', source: HOSTILE, url: `javascript:alert('${HOSTILE}')` };
      server.on('GET /v1/api-keys/{id}', { ...LEAKED, leak });
      const { unmount, container } = openKey();
      const notice = await screen.findByRole('alert');
      expect(notice.textContent).toContain(`constructor found it in public (${HOSTILE}) at ${leak.url}`);
      expect(container.querySelector('img, script, a[href^="javascript"]')).toBeNull();
      unmount();
      server.on('GET /v1/api-keys/{id}', { ...LEAKED, leak: { ...leak, source: null, url: null } });
      openKey();
      expect((await screen.findByRole('alert')).textContent).toContain(
        'constructor found it in public. It was',
      );
    },
    SLOW_MS,
  );
});
