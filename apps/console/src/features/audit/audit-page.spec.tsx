import { screen, within } from '@testing-library/react';
import { renderPage, SESSION, whoamiWith } from '../../testing/render-page.js';
import { stubServer } from '../../testing/stub-server.js';
import { AuditPage } from './audit-page.js';

const HOSTILE = '<img src=x onerror=alert(1)>';
const KEY = '018f2b6e-0000-7000-8000-000000000001';
const none = { items: [], nextCursor: null };
const event = {
  sequence: 7,
  id: '018f2b6e-0000-7000-8000-000000000009',
  at: '2026-11-22T10:00:00.000Z',
  actor: { kind: 'session', memberId: SESSION.member.id, keyId: null },
  action: 'revoke_api_key',
  targetKind: 'api_key',
  targetId: KEY,
  targetName: HOSTILE,
  details: { reason: 'It leaked', permissions: { before: { self: ['*'] }, after: {} } },
  channel: 'console',
  hash: 'ab'.repeat(32),
};

function server(more: Parameters<typeof stubServer>[0] = {}) {
  return stubServer({
    'GET /v1/me': whoamiWith({ actions: ['list_audit_events'] }),
    'GET /v1/members': { items: [{ id: SESSION.member.id, name: 'Ada', status: 'active' }] },
    'GET /v1/audit-events': { items: [event], nextCursor: null },
    'GET /v1/audit-events/verify': { valid: true, count: 7, brokenAt: null },
    ...more,
  });
}

describe('AuditPage', () => {
  it('tells events in sentences, names as text, and opens one to all that was written', async () => {
    server();
    const { user } = renderPage(<AuditPage />);
    const row = await screen.findByRole('row', { name: /revoked the key/ });
    expect(row.textContent).toContain(`Ada revoked the key ${HOSTILE}`);
    expect(document.querySelector('img')).toBeNull();
    await user.click(within(row).getByRole('button', { name: 'Details of event 7: Revoke API key' }));
    const dialog = await screen.findByRole('dialog');
    for (const fact of ['It leaked', 'self: *', 'none', event.hash])
      expect(within(dialog).getByText(fact)).toBeTruthy();
  });

  it('says that the log is whole, or from where on it is not', async () => {
    const stub = server();
    const { user } = renderPage(<AuditPage />);
    expect(await screen.findByText('Verified: 7 events')).toBeTruthy();
    stub.on('GET /v1/audit-events/verify', { valid: false, count: 7, brokenAt: 3 });
    await user.click(screen.getByRole('button', { name: 'Verify again' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Broken at event 3');
  });

  it('verifies a long log on demand alone', async () => {
    const stub = server({
      'GET /v1/audit-events': { items: [{ ...event, sequence: 5_001 }], nextCursor: null },
    });
    const { user } = renderPage(<AuditPage />);
    await user.click(await screen.findByRole('button', { name: 'Verify now' }));
    expect(await screen.findByText('Verified: 7 events')).toBeTruthy();
    expect(stub.to('GET /v1/audit-events/verify')).toHaveLength(1);
  });

  it('asks the server for what the address names, and keeps filters there', async () => {
    const stub = server();
    const { user, location } = renderPage(<AuditPage />, { at: `/audit?targetId=${KEY}` });
    await user.selectOptions(await screen.findByLabelText('Action'), 'sign_in');
    expect(location()).toBe(`/audit?targetId=${KEY}&action=sign_in`);
    expect(stub.to('GET /v1/audit-events').at(-1)?.query).toMatchObject({ targetId: KEY, action: 'sign_in' });
    await user.click(screen.getByRole('button', { name: /Events about anything/ }));
    expect(location()).toBe('/audit?action=sign_in');
  });

  it('tells members who may not see it why, and asks the server for nothing', async () => {
    const stub = server({ 'GET /v1/me': whoamiWith() });
    renderPage(<AuditPage />);
    expect(await screen.findByText(/for the founder and admins/)).toBeTruthy();
    expect(stub.to('GET /v1/audit-events')).toHaveLength(0);
  });

  it('says what would be here, or that nothing matches', async () => {
    server({ 'GET /v1/audit-events': none });
    renderPage(<AuditPage />);
    expect(await screen.findByText('No events yet')).toBeTruthy();
    renderPage(<AuditPage />, { at: '/audit?action=sign_in' });
    expect(await screen.findByText('No events match')).toBeTruthy();
  });
});
