import { FakeChrome } from '../testing/fake-chrome.js';
import { KEY } from '../testing/stub-server.js';
import { forgetConnection, readConnection, saveConnection } from './connection-store.js';

const CONNECTION = { serverUrl: 'https://studio.example.org', key: KEY };

describe('the kept connection', () => {
  let browser: FakeChrome;
  beforeEach(() => {
    browser = new FakeChrome().install();
  });

  it('is written only after the storage was closed to what runs inside of pages', async () => {
    await saveConnection(CONNECTION);

    expect(browser.local.accessLevelsAtWrites).toEqual(['TRUSTED_CONTEXTS']);
    expect(browser.session.accessLevel).toBe('TRUSTED_CONTEXTS');
    await expect(readConnection()).resolves.toEqual(CONNECTION);
  });

  it('takes along what was read through the one before', async () => {
    await browser.session.set({ library: 'of another account' });
    await saveConnection(CONNECTION);

    expect(browser.session.kept).toEqual({});
  });

  it('leaves nothing behind when it is forgotten', async () => {
    await saveConnection(CONNECTION);
    await browser.session.set({ library: [] });
    await forgetConnection();

    expect([browser.local.kept, browser.session.kept]).toEqual([{}, {}]);
    await expect(readConnection()).resolves.toBeNull();
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [{}],
    [{ serverUrl: 'https://a.example' }],
    [{ serverUrl: 1, key: KEY }],
  ])('is none where %j was kept', async (connection) => {
    browser.local.kept['connection'] = connection;
    await expect(readConnection()).resolves.toBeNull();
  });
});
