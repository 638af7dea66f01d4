import { FakeChrome } from '../testing/fake-chrome.js';
import { KEY } from '../testing/stub-server.js';

describe('the service worker', () => {
  const browser = new FakeChrome().install();
  beforeAll(() => import('./main.js'));

  it('hears no message and no port of anybody: there is nobody to ask for the key', () => {
    expect([...browser.listeners.keys()]).toEqual(['onInstalled']);
  });

  it('closes the storage to what runs inside of pages as soon as it runs', () => {
    expect([browser.local.accessLevel, browser.session.accessLevel]).toEqual(
      Array(2).fill('TRUSTED_CONTEXTS'),
    );
  });

  it('opens the settings after the installation, not after an update and not where a key is saved', async () => {
    const installed = browser.listeners.get('onInstalled') as (details: { reason: string }) => void;
    const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
    installed({ reason: 'update' });
    await settled();
    expect(browser.settingsOpened).toBe(0);

    installed({ reason: 'install' });
    await settled();
    expect(browser.settingsOpened).toBe(1);

    browser.local.kept['connection'] = { serverUrl: 'https://a.example', key: KEY };
    installed({ reason: 'install' });
    await settled();
    expect(browser.settingsOpened).toBe(1);
  });
});
