import { readFileSync, writeFileSync } from 'node:fs';
import { CLIENT_IDS, isClientId } from './client-id.js';
import { CLIENTS } from './clients.js';
import { clientsDocument } from './testing/clients-document.js';

const DOCUMENT = new URL('../docs/clients.md', import.meta.url);
const PACKAGE = new URL('../../../apps/mcp-stdio/package.json', import.meta.url);

describe('CLIENTS', () => {
  it('has one line for each id, in the order of the ids', () => {
    expect(CLIENTS.map(({ id }) => id)).toEqual([...CLIENT_IDS]);
    expect(CLIENT_IDS.every(isClientId)).toBe(true);
    expect(isClientId('constructor')).toBe(false);
  });

  it('makes docs/clients.md, which is committed as it comes out (UPDATE_DOCS=1 writes it anew)', () => {
    const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
    const expected = clientsDocument(version);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DOCUMENT, expected);
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(expected);
  });
});
