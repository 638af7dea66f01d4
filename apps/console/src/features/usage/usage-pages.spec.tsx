import { screen, waitFor, within } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { problem, stubServer } from '../../testing/stub-server.js';
import { OverviewPage } from './overview-page.js';
import { RecordsPage } from './records-page.js';
import { UsagePage } from './usage-page.js';

const KEY = '018f2b6e-0000-7000-8000-000000000001';
const GONE = '018f2b6e-0000-7000-8000-000000000002';
const HOSTILE = '<img src=x onerror=alert(1)>';
const ACTIONS = ['list_api_keys', 'list_connections', 'list_agents', 'get_usage'];
const counts = { requests: 10, refused: 2, failed: 1, cost: 9, p50Ms: 12, p95Ms: 1_300 };
const none = { items: [], nextCursor: null };

const record = (number: number) => ({
  id: `018f2b6e-0000-7000-8000-${String(number).padStart(12, '0')}`,
  at: new Date(Date.UTC(2026, 10, 22, 10, 0, number)).toISOString(),
  keyId: KEY,
  memberId: null,
  surface: 'mcp',
  action: 'get_prompt',
  connectionId: null,
  agentId: null,
  outcome: 'quota_exceeded',
  outcomeKind: 'refused',
  status: 429,
  cost: 0,
  durationMs: 3,
  requestId: `req-${number}`,
  clientName: HOSTILE,
  clientVersion: '1.0',
  protocolEra: 'modern',
});

function server(more: Parameters<typeof stubServer>[0] = {}) {
  const today = `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`;
  return stubServer({
    'GET /v1/me': whoamiWith({
      actions: ACTIONS,
      quotas: [
        {
          meter: 'requests',
          limit: 100,
          used: 100,
          remaining: 0,
          resetAt: new Date(Date.now() + 3_600_000).toISOString(),
        },
      ],
    }),
    'GET /v1/members': { items: [] },
    'GET /v1/api-keys': { items: [{ id: KEY, name: HOSTILE, status: 'revoked' }], nextCursor: null },
    'GET /v1/api-keys/hints': { items: [] },
    'GET /v1/connected-apps': { items: [], nextCursor: null },
    'GET /v1/connections': none,
    'GET /v1/agents': none,
    'GET /v1/usage': ({ query }) => ({
      ...{ from: query['from'], to: today, groupBy: query['groupBy'], requests: 10, quotas: [] },
      groups: [
        { group: { key: KEY, day: today.slice(0, 10) }[query['groupBy'] ?? ''] ?? 'get_prompt', ...counts },
      ],
    }),
    'GET /v1/usage/series': ({ query }) => {
      const group = { group: query['splitBy'] === 'key' ? GONE : null, isOther: false, ...counts };
      const to = new Date().toISOString();
      return {
        from: query['from'],
        to,
        step: query['step'],
        splitBy: query['splitBy'] ?? null,
        groups: [group],
        points: [{ at: today, ...group }],
      };
    },
    'GET /v1/usage/records': none,
    ...more,
  });
}

// The list draws what is in sight: without a size, as in jsdom, nothing would be.
const measured = Object.getOwnPropertyDescriptor(Element.prototype, 'clientHeight') as PropertyDescriptor;
beforeAll(() =>
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 400 }),
);
afterAll(() => Object.defineProperty(Element.prototype, 'clientHeight', measured));

describe('UsagePage', () => {
  it('leads from a bar and from a name of the legend to their records, with the conditions of the page', async () => {
    server();
    renderPage(<UsagePage />, { at: '/usage?span=7d&surface=mcp' });
    const refused = await screen.findByRole('link', { name: 'Refused' });
    expect(refused.getAttribute('href')).toBe('/usage/records?span=7d&surface=mcp&outcomeKind=refused');
    const bars = within(screen.getByRole('group', { name: /bars/ })).getAllByRole('link');
    expect(bars).toHaveLength(7);
    const href = new URL(bars.at(-1)?.getAttribute('href') ?? '', 'http://x');
    expect(Object.fromEntries(href.searchParams)).toMatchObject({ span: 'custom', surface: 'mcp' });
    expect(bars.at(-1)?.getAttribute('aria-label')).toMatch(/\(UTC\): 10 requests, 2 refused, 1 failed/);
  });

  it('goes through the bars by arrows, with one stop for the tab key', async () => {
    server();
    const { user } = renderPage(<UsagePage />, { at: '/usage' });
    const bars = within(await screen.findByRole('group', { name: /bars/ })).getAllByRole('link');
    expect(bars.filter((bar) => bar.tabIndex === 0)).toEqual([bars.at(-1)]);
    bars.at(-1)?.focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowRight}');
    expect(document.activeElement).toBe(bars.at(-2));
    await user.keyboard('{Home}');
    expect(bars[0]?.tabIndex).toBe(0);
  });

  it('keeps what it is split by in the address, asks the server for it, and says of what is gone that it is', async () => {
    const stub = server();
    const { user, location } = renderPage(<UsagePage />, { at: '/usage' });
    await user.selectOptions(await screen.findByLabelText('Split by'), 'key');
    expect(location()).toBe('/usage?by=key');
    await waitFor(() => expect(stub.to('GET /v1/usage/series').at(-1)?.query['splitBy']).toBe('key'));
    expect(await screen.findByText('deleted')).toBeTruthy();
    expect(
      await screen.findByRole('link', { name: new RegExp(`${HOSTILE.slice(0, 4)}.*revoked`) }),
    ).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  it('gives the numbers of the chart as a table', async () => {
    server();
    const { user } = renderPage(<UsagePage />, { at: '/usage' });
    await user.click(await screen.findByText('Show as table'));
    const region = await screen.findByRole('region', { name: 'Requests by day (UTC), as a table' });
    const table = within(region).getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    expect(
      within(table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['7', '2', '1', '10']);
  });

  it('says in words that a file would be too long', async () => {
    const fields = [{ path: 'from', message: 'must be nearer to `to`' }];
    server({
      'GET /v1/usage/records.csv': () => problem(400, 'invalid_request', 'Invalid request', { fields }),
    });
    const { user } = renderPage(<UsagePage />, { at: '/usage' });
    await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
    expect((await screen.findAllByText(/at most 100,000 requests/)).length).toBeGreaterThan(0);
  });

  it('tells an empty span from filters that nothing meets', async () => {
    server({
      'GET /v1/usage/series': ({ query }) => ({
        ...query,
        to: new Date().toISOString(),
        splitBy: null,
        groups: [],
        points: [],
      }),
    });
    const { user } = renderPage(<UsagePage />, { at: '/usage' });
    expect(await screen.findByText('No requests in this period')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Result'), 'failed');
    expect(await screen.findByText('No requests match')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('No requests in this period')).toBeTruthy();
  });
});

describe('RecordsPage', () => {
  it('asks for what the address names, and opens a request to all its facts', async () => {
    const stub = server({ 'GET /v1/usage/records': { items: [record(2), record(1)], nextCursor: null } });
    const { user } = renderPage(<RecordsPage />, { at: '/usage/records?outcomeKind=refused&keyId=nonsense' });
    const [row] = await screen.findAllByRole('button', { name: /Quota used up/ });
    const { query } = stub.to('GET /v1/usage/records')[0] ?? {};
    expect(query).toMatchObject({ outcomeKind: 'refused', limit: '100' });
    expect(query).not.toHaveProperty('keyId');
    if (row === undefined) throw new Error('No row.');
    await user.click(row);
    const dialog = await screen.findByRole('dialog');
    for (const fact of ['req-2', '429', `${HOSTILE} 1.0`, 'Modern', '3 ms']) {
      expect(within(dialog).getByText(fact)).toBeTruthy();
    }
    expect(within(dialog).getByText('The requests of that UTC day were used up.')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  it('shows a failure with its request id, and reads again on request', async () => {
    const stub = server({ 'GET /v1/usage/records': () => problem(500, 'internal_error', 'Internal error') });
    const { user } = renderPage(<RecordsPage />, { at: '/usage/records' });
    expect((await screen.findByRole('alert')).textContent).toContain('req-1');
    stub.on('GET /v1/usage/records', { items: [record(1)], nextCursor: null });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByRole('button', { name: /Quota used up/ })).toHaveLength(1);
  });

  it('follows what runs now, and not a span that is over', async () => {
    server();
    renderPage(<RecordsPage />, { at: '/usage/records' });
    expect(await screen.findByRole('button', { name: 'Pause' })).toBeTruthy();
    renderPage(<RecordsPage />, {
      at: '/usage/records?span=custom&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z',
    });
    await waitFor(() => expect(screen.getAllByText('0 of 0 loaded')).toHaveLength(2));
    expect(screen.getAllByRole('button', { name: 'Pause' })).toHaveLength(1);
  });
});

describe('OverviewPage', () => {
  it('says how the quota stands and what needs a look, and is calm where nothing does', async () => {
    server();
    renderPage(<OverviewPage />);
    expect(await screen.findByText(/All requests of this UTC day are used/)).toBeTruthy();
    expect(await screen.findByText(/no tool waits for approval/)).toBeTruthy();
    expect(await screen.findByText(/No requests in the last 14 days/)).toBeTruthy();
  });

  it('shows the other parts when one of them fails', async () => {
    server({ 'GET /v1/usage/series': () => problem(503, 'unavailable', 'Temporarily unavailable') });
    renderPage(<OverviewPage />);
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
    expect(await screen.findByRole('heading', { name: 'Latest requests' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Get prompt' })).toBeTruthy();
  });
});
