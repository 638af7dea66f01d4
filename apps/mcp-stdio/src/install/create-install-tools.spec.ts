import type { Upstream } from '../upstream/upstream.js';
import { createInstallTools } from './create-install-tools.js';
import { INSTALL_TOOLS } from './tool-definitions.js';

const upstream: Upstream = {
  request: () => Promise.reject(new Error('not asked')),
  facts: () => Promise.reject(new Error('not asked')),
};
const places = { projectDir: null, workingDir: '/', homeDir: '/' };

function namesOf(page: Record<string, unknown>): unknown[] {
  return (page['tools'] as { name: string }[]).map(({ name }) => name);
}

function pageOf(...names: string[]) {
  return { tools: names.map((name) => ({ name, 'x-kept': true })) };
}

describe('createInstallTools', () => {
  it.each([
    [
      ['get_skill', 'get_agent'],
      ['install_skill', 'install_agent', 'install_bundle'],
    ],
    [['get_skill'], ['install_skill']],
    [['get_agent'], ['install_agent']],
    [['list_skills', 'get_prompt'], []],
    [[], []],
  ])('adds for a key that sees %j the tools %j', (seen, added) => {
    const page = createInstallTools(upstream, places).addTo(pageOf(...seen), {});

    expect(namesOf(page)).toEqual([...seen, ...added]);
    expect((page['tools'] as object[]).slice(0, seen.length)).toEqual(pageOf(...seen).tools);
  });

  it('adds them after the last page, for what all pages showed', () => {
    const tools = createInstallTools(upstream, places);
    const first = tools.addTo({ ...pageOf('get_skill'), nextCursor: 'c' }, {});

    expect(namesOf(first)).toEqual(['get_skill']);
    expect(namesOf(tools.addTo(pageOf('whoami'), { cursor: 'c' }))).toEqual(['whoami', 'install_skill']);
  });

  it('forgets an earlier list when a new one begins', () => {
    const tools = createInstallTools(upstream, places);
    tools.addTo(pageOf('get_skill'), {});

    expect(namesOf(tools.addTo(pageOf('whoami'), {}))).toEqual(['whoami']);
  });

  it('sets all four hints of every tool', () => {
    for (const { annotations } of INSTALL_TOOLS) {
      expect(annotations).toMatchObject({
        readOnlyHint: false,
        destructiveHint: true,
        idempotentHint: true,
        openWorldHint: false,
      });
    }
  });
});
