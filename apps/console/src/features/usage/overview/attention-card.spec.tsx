import { screen } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../../testing/render-page.js';
import { stubServer } from '../../../testing/stub-server.js';
import { KeysPage } from '../../keys/keys-page.js';
import { apiKey } from '../../keys/testing/api-key.js';
import { nameTable } from '../model/name-table.js';
import { AttentionCard } from './attention-card.js';

const NOTHING = { items: [], nextCursor: null };
const KEY = apiKey({ name: 'Laptop' });
const table = nameTable('key', [KEY], {
  nameOf: ({ name }) => ({ name, note: null }),
  pathOf: ({ id }) => `/settings/developer/${id}`,
  itemsMax: 10,
});
const NAMES = { keys: table, connections: table, agents: table, members: table };

test('remarks about keys that one page has read are read by the next one too', async () => {
  stubServer({
    'GET /v1/me': whoamiWith({ actions: ['list_api_keys'] }),
    'GET /v1/api-keys': { items: [KEY], nextCursor: null },
    'GET /v1/api-keys/hints': {
      items: [{ keyId: KEY.id, code: 'old', detail: 'Made 100 days ago.', since: null, entries: [] }],
    },
    'GET /v1/usage/records': NOTHING,
  });
  renderPage(
    <>
      <AttentionCard names={NAMES} />
      <KeysPage />
    </>,
  );
  expect(await screen.findByText('Made 100 days ago.')).toBeTruthy();
  expect(await screen.findByRole('button', { name: '1 key over 90 days old' })).toBeTruthy();
}, 30_000);
