import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeChrome } from '../testing/fake-chrome.js';
import { KEY, problem, stubServer, type StubServer, whoamiOf } from '../testing/stub-server.js';
import { Options } from './options.js';

const SERVER = 'https://studio.example.org';

describe('the settings', () => {
  let browser: FakeChrome;
  let server: StubServer;
  const user = userEvent.setup();

  beforeEach(() => {
    browser = new FakeChrome().install();
    server = stubServer({ 'GET /v1/me': whoamiOf() });
  });

  const fill = async (address: string, key: string) => {
    const field = await screen.findByLabelText('Server');
    await user.clear(field);
    await user.type(field, address);
    await user.clear(screen.getByLabelText('API key'));
    if (key !== '') await user.type(screen.getByLabelText('API key'), key);
  };
  const click = (name: string) => user.click(screen.getByRole('button', { name }));

  it('find a mistyped key and address offline: nothing is asked, nothing kept', async () => {
    render(<Options />);
    await fill('not an address', `${KEY.slice(0, -1)}x`);
    await click('Save');

    expect(screen.getByLabelText('Server').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/its checksum does not match/)).toBeTruthy();
    expect([server.requests, browser.local.kept, browser.asked]).toEqual([[], {}, []]);
  });

  it('keep the origin of what was typed and the key, ask for that host alone, and try both', async () => {
    render(<Options />);
    await fill(`${SERVER}:8443/settings/developer`, ` ${KEY} `);
    await click('Save');
    await screen.findByText('Saved, and it works');

    expect(browser.local.kept).toEqual({ connection: { serverUrl: `${SERVER}:8443`, key: KEY } });
    expect(browser.asked).toEqual([`${SERVER}/*`]);
    expect(screen.getByText(/Account Ada, key Of the browser, plan Free\. 40 of 50/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('API key').value).toBe('');
    expect(screen.getByText('psk_0123…Zz5w is saved. Leave this empty to keep it.')).toBeTruthy();
    expect(document.body.innerHTML).not.toContain(KEY);
  });

  it('say what of the extension the key may not do', async () => {
    server.on('GET /v1/me', whoamiOf(['list_prompts', 'get_prompt', 'list_skills']));
    render(<Options />);
    await fill(SERVER, KEY);
    await click('Test');

    await screen.findByText(/The key may not read skills, nor save prompts\./);
  });

  it('keep the connection though the person refuses access to the host and the server is out of reach', async () => {
    browser.givesAccess = false;
    server.goDown();
    render(<Options />);
    await fill(SERVER, KEY);
    await click('Save');
    await screen.findByText('Saved, but a request failed.');

    expect(screen.getByRole('alert').textContent).toContain('The server does not answer');
    expect(browser.local.kept).toEqual({ connection: { serverUrl: SERVER, key: KEY } });
  });

  it.each<[string, object]>([
    ['another interface', () => ({ message: 'welcome' })],
    ['nothing', () => new Response('')],
    ['a list', []],
    ['half of what is asked', { account: { name: 'Ada' }, actions: [], plan: { title: 'Free' } }],
    ['actions that are none', { ...whoamiOf(), actions: 'all' }],
    ['quotas of null', { ...whoamiOf(), quotas: [null] }],
  ])('say that it is another server when it answers with %s', async (_, answer) => {
    server.on('GET /v1/me', answer);
    render(<Options />);
    await fill(SERVER, KEY);
    await click('Test');

    await screen.findByText('This is not a ParetoStudio server');
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
  });

  it('try without keeping', async () => {
    server.on('GET /v1/me', () => problem(401, 'invalid_api_key', 'Invalid API key'));
    render(<Options />);
    await fill(SERVER, KEY);
    await click('Test');
    await screen.findByText('The server does not know this key');

    expect(browser.local.kept).toEqual({});
  });

  describe('with a key that is saved', () => {
    beforeEach(async () => {
      browser.local.kept['connection'] = { serverUrl: SERVER, key: KEY };
      browser.given.add(`${SERVER}/*`);
      render(<Options />);
      await screen.findByLabelText('Server');
    });

    it('never show that key to another server', async () => {
      await fill('https://evil.example', '');
      await click('Save');
      await screen.findByText('This is another server: enter the key that it should be shown.');
      await click('Test');

      expect(server.requests).toEqual([]);
      expect(browser.local.kept).toEqual({ connection: { serverUrl: SERVER, key: KEY } });
    });

    it('give the access to the former host back when another one takes its place', async () => {
      await fill('https://other.example', KEY);
      await click('Save');
      await screen.findByText('Saved, and it works');

      expect([...browser.given]).toEqual(['https://other.example/*']);
      expect(new Set(server.requests.map(({ origin }) => origin))).toEqual(
        new Set(['https://other.example']),
      );
    });

    it('keep the access to the host when only the port changes: browsers give it for the whole host', async () => {
      await fill(`${SERVER}:8443`, KEY);
      await click('Save');
      await screen.findByText('Saved, and it works');

      expect([...browser.given]).toEqual([`${SERVER}/*`]);
    });

    it('keep no access to a host that was only tried', async () => {
      await fill('https://other.example', KEY);
      await click('Test');
      await screen.findByText('It works');
      expect([...browser.given]).toEqual([`${SERVER}/*`]);

      await fill(SERVER, '');
      await click('Test');
      await screen.findByText('It works');
      expect([...browser.given]).toEqual([`${SERVER}/*`]);
    });

    it('forget key, address, what was read, and the access to the host', async () => {
      browser.session.kept['library'] = {};
      await click('Forget key and server');
      await screen.findByText('Key and server are forgotten.');

      expect([browser.local.kept, browser.session.kept, [...browser.given]]).toEqual([{}, {}, []]);
      await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Server').value).toBe(''));
    });
  });

  it('warn of an address without https on another machine, not of this one', async () => {
    render(<Options />);
    await fill('http://studio.internal', KEY);
    expect(screen.getByRole('note').textContent).toContain('everybody on the way can read the key');
    await fill('http://localhost:3000', KEY);

    expect(screen.queryByRole('note')).toBeNull();
  });
});
