import { screen, waitFor, within } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { problem, stubServer, type SeenRequest, type StubServer } from '../../testing/stub-server.js';
import { RotateKeyDialog } from './rotate-key-dialog.js';
import { apiKey } from './testing/api-key.js';
import { usageRecord } from './testing/usage-record.js';

const KEY = 'psk_0123456789abcdefghijklmnopqrstuvwxyzAB';
const NEW_ID = '77777777-7777-4777-8777-777777777777';
const OLD = apiKey({ name: 'Laptop' });
const NEW = apiKey({ id: NEW_ID, name: 'Laptop', lastUsedAt: null, replacesId: OLD.id });

// Queries by role are slow on a busy machine.
const SLOW_MS = 30_000;

let server: StubServer;
let old = OLD;
let records: ReturnType<typeof usageRecord>[] = [];
beforeEach(() => {
  old = OLD;
  records = [];
  server = stubServer({
    'GET /v1/me': whoamiWith({ actions: [] }),
    'GET /v1/api-keys/{id}': ({ params }: SeenRequest) => (params['id'] === NEW_ID ? NEW : old),
    'GET /v1/usage/records': () => ({ items: records, nextCursor: null }),
    'GET /v1/client-setups': { items: [] },
    'POST /v1/api-keys/{id}/rotate': () => {
      old = { ...OLD, replacedById: NEW_ID };
      return { ...NEW, key: KEY, replayed: false, previousExpiresAt: null };
    },
    'POST /v1/api-keys/{id}/revoke': () => (old = { ...old, status: 'revoked' }),
  });
});

const currentStep = () => document.querySelector('[aria-current="step"]')?.textContent;

describe('RotateKeyDialog', () => {
  it(
    'leads from the replacement over its first call to the end of the old key',
    async () => {
      const { user } = renderPage(<RotateKeyDialog apiKey={OLD} onClose={() => undefined} />);
      await user.selectOptions(await screen.findByLabelText('Keep the old key working'), 'day');
      await user.click(screen.getByRole('button', { name: 'Create replacement key' }));
      await user.click(await screen.findByRole('button', { name: 'I have stored it' }));
      expect(server.to('POST /v1/api-keys/{id}/rotate')[0]?.body).toMatchObject({ overlapSeconds: 86_400 });
      expect(document.body.textContent).not.toContain(KEY);
      expect(await screen.findByText(/Waiting for the first call/)).toBeTruthy();
      expect(currentStep()).toContain('Verify');
      records = [usageRecord({ keyId: NEW_ID })];
      expect(await screen.findByText('The key works', {}, { timeout: 4000 })).toBeTruthy();
      await user.click(await screen.findByRole('button', { name: 'Revoke the old key' }));
      expect(await screen.findByText('The rotation is done')).toBeTruthy();
      expect(server.to('POST /v1/api-keys/{id}/revoke')[0]?.params).toEqual({ id: OLD.id });
    },
    SLOW_MS,
  );

  it(
    'takes up a rotation where it stands, and replaces a lost replacement only when told to',
    async () => {
      old = { ...OLD, replacedById: NEW_ID };
      const { user } = renderPage(<RotateKeyDialog apiKey={old} onClose={() => undefined} />);
      expect(await screen.findByText(/Waiting for the first call/)).toBeTruthy();
      expect(server.to('POST /v1/api-keys/{id}/rotate')).toHaveLength(0);
      await user.click(screen.getByRole('button', { name: 'Make another' }));
      expect(await screen.findByText(KEY)).toBeTruthy();
      expect(server.to('POST /v1/api-keys/{id}/rotate')[0]?.body).toEqual({ replace: true });
    },
    SLOW_MS,
  );

  it(
    'goes on with the replacement that somebody else made meanwhile, and says so',
    async () => {
      server.on('POST /v1/api-keys/{id}/rotate', () => {
        old = { ...OLD, replacedById: NEW_ID };
        return problem(409, 'conflict', 'This key was rotated already', { replacementId: NEW_ID });
      });
      const { user } = renderPage(<RotateKeyDialog apiKey={OLD} onClose={() => undefined} />);
      await user.click(await screen.findByRole('button', { name: 'Create replacement key' }));
      const dialog = await screen.findByRole('dialog');
      expect(await within(dialog).findByText('This key was rotated already')).toBeTruthy();
      await waitFor(() => expect(currentStep()).toContain('Verify'));
      expect(within(dialog).getByRole('button', { name: 'Make another' })).toBeTruthy();
    },
    SLOW_MS,
  );
});
