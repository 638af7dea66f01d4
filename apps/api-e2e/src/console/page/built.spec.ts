import type { Answer } from '../../harness/ask.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { useStudio } from '../../harness/use-studio.js';

/** What a browser asks with when somebody follows a link or types an address. */
const VISIT = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
/** Everything in the page that makes a browser load something, or that its policy would stop. */
const LOADED = /(?:src|href)="([^"]+)"/g;
/** Shorter scripts gain nothing by it; in code units, which are bytes in ASCII. */
const COMPRESSED_FROM = 1024;
const INLINE = /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i;

describe('the built console', () => {
  const studio = useStudio();
  const visit = (path: string): Promise<Answer> => studio.ask({ path, headers: VISIT });

  it('is the same page wherever a browser goes', async () => {
    const [root, deep] = [await visit('/'), await visit('/settings/developer')];
    expect([root.status, root.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(root.text).toContain('<title>ParetoStudio</title>');
    expect(deep.text).toBe(root.text);
  });

  it('loads from this server alone, and everything that it loads is there', async () => {
    const paths = [...(await visit('/')).text.matchAll(LOADED)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) {
      expect(path).toMatch(/^\/[^/]/);
      const { status, headers } = await studio.ask({ path, headers: { 'accept-encoding': 'br' } });
      expect([path, status]).toEqual([path, 200]);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('comes compressed where it is worth it, and what has its content in its name is kept', async () => {
    const paths = [...(await visit('/')).text.matchAll(LOADED)].map(([, path = '']) => path);
    const scripts = paths.filter((path) => /^\/assets\/.*\.js$/.test(path));
    const answers = await Promise.all(
      scripts.map(async (path) => {
        const plain = await studio.ask({ path, headers: { 'accept-encoding': 'identity' } });
        const { headers } = await studio.ask({ path, headers: { 'accept-encoding': 'gzip, br' } });
        expect(headers).toMatchObject({
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'public, max-age=31536000, immutable',
        });
        return { isLong: plain.text.length >= COMPRESSED_FROM, encoding: headers['content-encoding'] };
      }),
    );
    expect(answers.filter(({ isLong, encoding }) => isLong && encoding !== 'br')).toEqual([]);
    expect(answers.some(({ isLong }) => isLong)).toBe(true);
  });

  it('has nothing in its page that its own policy stops', async () => {
    const { text, headers } = await visit('/');
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(INLINE);
  });

  it('takes no address of an interface, from a browser either', async () => {
    expectProblem(await visit('/v1/nothing'), 404, 'not_found');
    expectProblem(await visit('/v1/me'), 401, 'missing_credentials');
    expectProblem(await visit('/assets/nothing.js'), 404, 'not_found');
  });

  it('is told of first at the terminal', () => {
    const { logs, url } = studio.server;
    expect(logs.indexOf('Open the console')).toBeGreaterThan(0);
    expect(logs.indexOf('Open the console')).toBeLessThan(logs.indexOf(`${url}/v1/`));
  });

  it('is not there where the server is told to leave it out', async () => {
    const server = await studio.start({ SURFACES: 'rest,mcp' });
    expect((await server.ask({ path: '/', headers: VISIT })).body).toMatchObject({ name: 'ParetoStudio' });
    expectProblem(await server.ask({ path: '/settings', headers: VISIT }), 404, 'not_found');
    expect(server.logs).not.toContain('Open the console');
  });
});
