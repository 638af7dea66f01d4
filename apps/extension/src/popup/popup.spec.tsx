import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeChrome } from '../testing/fake-chrome.js';
import { KEY, problem, stubServer, type StubServer, whoamiOf } from '../testing/stub-server.js';
import { Popup } from './popup.js';

const NOTES = {
  id: 'p1',
  title: 'Release notes',
  slug: 'release-notes',
  description: 'For a version.',
  tags: [],
  updatedAt: '2030-01-02',
};
const PROMPT = {
  ...NOTES,
  body: 'Notes for {{version}}.',
  messages: null,
  variables: [{ name: 'version', description: 'Such as 2.0', required: true, default: null }],
};
const REVIEW = {
  id: 's1',
  displayName: 'Review',
  name: 'review',
  description: '',
  tags: [],
  updatedAt: '2030-01-01',
};

describe('the window under the button', () => {
  let browser: FakeChrome;
  let server: StubServer;
  let closed: number;
  const user = userEvent.setup();

  beforeEach(() => {
    browser = new FakeChrome().install();
    browser.local.kept['connection'] = { serverUrl: 'https://studio.example.org', key: KEY };
    server = stubServer({
      'GET /v1/me': whoamiOf(),
      'GET /v1/prompts': { items: [NOTES], nextCursor: null },
      'GET /v1/skills': { items: [REVIEW], nextCursor: null },
      'GET /v1/prompts/p1': PROMPT,
      'GET /v1/skills/s1': { ...REVIEW, instructions: 'Read twice.', guardrails: [] },
    });
    closed = 0;
    window.close = () => void (closed += 1);
    document.body.innerHTML = '';
  });

  const pathsOf = () => server.requests.map(({ method, path }) => `${method} ${path}`);
  /** A page with a field that has the focus, as what the functions for pages see. */
  const focusField = () => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.setAttribute('aria-label', 'Field of the page');
    field.focus();
    return field;
  };

  it('leads to the settings where no key is saved', async () => {
    browser.local.kept['connection'] = undefined;
    render(<Popup />);
    await user.click(await screen.findByRole('button', { name: 'Open settings' }));

    expect(browser.settingsOpened).toBe(1);
    expect(server.requests).toEqual([]);
  });

  it('shows the library and what is left today; a search in it costs no request', async () => {
    render(<Popup />);
    await screen.findByRole('button', { name: /Release notes/ });
    expect(screen.getByText(/40 of 50 requests left today/)).toBeTruthy();
    const before = pathsOf();
    await user.keyboard('REVIEW');

    expect(screen.queryByRole('button', { name: /Release notes/ })).toBeNull();
    expect(screen.getByRole('button', { name: /Review/ })).toBeTruthy();
    expect(pathsOf()).toEqual(before);
  });

  it('costs nothing more when it is opened again within five minutes', async () => {
    const { unmount } = render(<Popup />);
    await screen.findByRole('button', { name: /Release notes/ });
    unmount();
    render(<Popup />);
    await screen.findByRole('button', { name: /Release notes/ });

    expect(pathsOf().filter((path) => path.startsWith('GET /v1/prompts?'))).toHaveLength(1);
  });

  it('lets the server search only when it is told to, and only where it has more', async () => {
    server.on('GET /v1/prompts', ({ path }) => ({
      items: path.includes('q=') ? [{ ...NOTES, title: 'Far away' }] : [NOTES],
      nextCursor: path.includes('q=') ? null : 'more',
    }));
    server.on('GET /v1/skills', { items: [], nextCursor: null });
    render(<Popup />);
    await screen.findByRole('button', { name: /Release notes/ });
    await user.keyboard('far');
    expect(screen.getByText('Nothing has all these words.')).toBeTruthy();
    expect(pathsOf().filter((path) => path.includes('q='))).toEqual([]);
    await user.keyboard('{Enter}');

    await screen.findByRole('button', { name: /Far away/ });
    expect(pathsOf().filter((path) => path.includes('q='))).toEqual([
      'GET /v1/prompts?limit=100&q=far',
      'GET /v1/skills?limit=100&q=far',
    ]);
  });

  it('goes through the list by arrow keys, and back into the search', async () => {
    render(<Popup />);
    await screen.findByRole('button', { name: /Release notes/ });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Review');
    await user.keyboard('{ArrowUp}{ArrowUp}');

    expect(document.activeElement).toBe(screen.getByLabelText('Search prompts and skills'));
  });

  it('asks for what a prompt needs before it gives the text away', async () => {
    render(<Popup />);
    await user.click(await screen.findByRole('button', { name: /Release notes/ }));
    await user.click(await screen.findByRole('button', { name: 'Insert into the page' }));
    const field = screen.getByLabelText('version');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(closed).toBe(0);

    await user.type(field, '2.0');
    expect(screen.getByLabelText('Text').textContent).toBe('Notes for 2.0.');
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('puts the text into the field with the focus, and closes', async () => {
    render(<Popup />);
    await user.click(await screen.findByRole('button', { name: /Review/ }));
    const insert = await screen.findByRole('button', { name: 'Insert into the page' });
    const field = focusField();
    insert.click();

    await screen.findByDisplayValue('Read twice.');
    expect([field.value, closed]).toEqual(['Read twice.', 1]);
  });

  it('stays open and says why when there is nothing to write in, or the browser forbids it', async () => {
    render(<Popup />);
    await user.click(await screen.findByRole('button', { name: /Review/ }));
    await user.click(await screen.findByRole('button', { name: 'Insert into the page' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing to write in has the focus');
    browser.isPageOpen = false;
    await user.click(screen.getByRole('button', { name: 'Insert into the page' }));

    await screen.findByText(/The browser lets no extension write into this page/);
    expect(closed).toBe(0);
  });

  it('copies in place of inserting', async () => {
    render(<Popup />);
    await user.click(await screen.findByRole('button', { name: /Review/ }));
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    await screen.findByText('Copied.');

    await expect(navigator.clipboard.readText()).resolves.toBe('Read twice.');
  });

  it.each([
    [401, 'api_key_revoked', 'The key was revoked'],
    [403, 'permission_denied', 'The key may not do this'],
    [429, 'quota_exceeded', "Today's requests are used up"],
  ])('says a %i %s in words', async (status, code, title) => {
    server.on('GET /v1/prompts', () => problem(status, code, 'The title'));
    render(<Popup />);

    expect((await screen.findByRole('alert')).textContent).toContain(title);
  });

  it('says in words that the server does not answer, and tries again', async () => {
    server.goDown();
    render(<Popup />);
    expect((await screen.findByRole('alert')).textContent).toContain('The server does not answer');
  });

  describe('saving a selection', () => {
    const openDraft = async (text = 'Sum up {{topic}}.') => {
      render(<Popup />);
      const save = await screen.findByRole('button', { name: 'Save selection as prompt' });
      const field = focusField();
      field.value = text;
      field.select();
      save.click();
      await screen.findByRole('heading', { name: 'New prompt' });
    };
    const posts = () => server.requests.filter(({ method }) => method === 'POST');

    it('makes a prompt of it, and tells so beside a list that is read anew', async () => {
      server.on('POST /v1/prompts', { id: 'p2' });
      await openDraft();
      expect(screen.getByText('To be filled in: topic')).toBeTruthy();
      await user.click(screen.getByRole('button', { name: 'Save prompt' }));

      await screen.findByText('Saved “Sum up {{topic}}.”.');
      expect(posts().map(({ body }) => body)).toEqual([
        { title: 'Sum up {{topic}}.', body: 'Sum up {{topic}}.' },
      ]);
      expect(pathsOf().filter((path) => path.startsWith('GET /v1/prompts?'))).toHaveLength(2);
    });

    it('makes no second one by a second try with the same draft; another draft is another prompt', async () => {
      server.on('POST /v1/prompts', () => problem(503, 'unavailable', 'Busy'));
      await openDraft();
      const save = screen.getByRole('button', { name: 'Save prompt' });
      for (let tries = 0; tries < 2; tries += 1) {
        await user.click(save);
        await screen.findByRole('alert');
      }
      await user.type(screen.getByLabelText('Title'), '!');
      await user.click(save);
      await screen.findByRole('alert');

      const [first, second, third] = posts().map(({ headers }) => headers.get('idempotency-key'));
      expect(second).toBe(first);
      expect(third).not.toBe(first);
    });

    it('sends nothing without a title, without a text, or with one that is too long', async () => {
      await openDraft('x'.repeat(100_001));
      await user.click(screen.getByRole('button', { name: 'Save prompt' }));
      await screen.findByText('A prompt has at most 100,000 characters; shorten it.');
      await user.clear(screen.getByLabelText('Title'));
      await user.clear(screen.getByLabelText('Text'));
      await screen.findByText('Give it a title.');

      expect(screen.getByText('Write what the prompt says.')).toBeTruthy();
      expect(posts()).toEqual([]);
    });

    it('is not offered with a key that may not', async () => {
      server.on('GET /v1/me', whoamiOf(['list_prompts', 'get_prompt']));
      render(<Popup />);
      await screen.findByRole('button', { name: /Release notes/ });

      expect(screen.queryByRole('button', { name: 'Save selection as prompt' })).toBeNull();
      expect(pathsOf().some((path) => path.startsWith('GET /v1/skills'))).toBe(false);
    });
  });
});
