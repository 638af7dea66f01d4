import fc from 'fast-check';
import { parseResourceUri, RESOURCE_URI_LENGTH_MAX } from './parse-resource-uri.js';
import { agentFileUri, skillFileUri } from './resource-uris.js';

const name = fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,3}$/);
const segment = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  // eslint-disable-next-line no-control-regex -- they are what paths must not hold
  .filter((text) => text !== '.' && text !== '..' && !/[/\\\u0000-\u001f\u007f]/.test(text));

describe('parseResourceUri', () => {
  it('reads back every URI that the lists give out', () => {
    fc.assert(
      fc.property(name, fc.array(segment, { minLength: 1, maxLength: 4 }), (skill, segments) => {
        const path = segments.join('/');
        expect(parseResourceUri(skillFileUri(skill, path))).toEqual({
          kind: 'skill-file',
          name: skill,
          path,
        });
      }),
    );
    fc.assert(
      fc.property(name, (agent) => {
        expect(parseResourceUri(agentFileUri(agent))).toEqual({ kind: 'agent-file', name: agent });
      }),
    );
  });

  it.each([
    ['skill://a-1/SKILL.md', { kind: 'skill-file', name: 'a-1', path: 'SKILL.md' }],
    ['skill://a/b%20c/d.md', { kind: 'skill-file', name: 'a', path: 'b c/d.md' }],
    ['skill://a/%2525', { kind: 'skill-file', name: 'a', path: '%25' }],
    ['paretostudio://skills/a.zip', { kind: 'skill-archive', name: 'a' }],
    ['paretostudio://agents/a.md', { kind: 'agent-file', name: 'a' }],
    ['paretostudio://agents/a.zip', { kind: 'agent-bundle', name: 'a' }],
  ])('reads %s', (uri, target) => {
    expect(parseResourceUri(uri)).toEqual(target);
  });

  it.each([
    'skill://a/../b',
    'skill://a/b/../../c',
    'skill://a/%2e%2e/b',
    'skill://a/%2E%2e',
    'skill://a/./b',
    'skill://a//b',
    'skill://a/b/',
    'skill://a/',
    'skill://a',
    'skill://a/b%2Fc',
    'skill://a/b%2fc',
    'skill://a/b%5Cc',
    'skill://a/b\\c',
    'skill://a/b%00',
    'skill://a/b%0a',
    'skill://a/b\n',
    'skill://a/b%zz',
    'skill://a/b%ff',
    'skill://a/b?x=1',
    'skill://a/b#x',
    'skill://A/SKILL.md',
    'skill://-a/SKILL.md',
    'skill://a--b/SKILL.md',
    'skill://a.b/SKILL.md',
    'skill://user@a/SKILL.md',
    'skill://a:80/SKILL.md',
    `skill://${'a'.repeat(65)}/SKILL.md`,
    `skill://a/${'b'.repeat(RESOURCE_URI_LENGTH_MAX)}`,
    'SKILL://a/SKILL.md',
    ' skill://a/SKILL.md',
    'paretostudio://skills/a.md',
    'paretostudio://skills/a/b.zip',
    'paretostudio://agents/../a.md',
    'paretostudio://agents/%61.md',
    'paretostudio://agents/a.md?x',
    `paretostudio://agents/${'a'.repeat(65)}.md`,
    'paretostudio://prompts/a.md',
    'paretostudio://__proto__/a.md',
    'file:///etc/passwd',
    'https://studio.example/skills/a.zip',
    '',
  ])('finds nothing behind %j', (uri) => {
    expect(parseResourceUri(uri)).toBeNull();
  });

  it('finds nothing that climbs, however it is written', () => {
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2E.',
      '.',
      '/',
      '%2f',
      '%5c',
      '\\',
      'a',
      'skill://',
      '%25',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const target = parseResourceUri(`skill://a/${pieces.join('')}`);
        const segments = target?.kind === 'skill-file' ? target.path.split('/') : [];
        expect(segments.some((each) => each === '' || each === '.' || each === '..')).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
