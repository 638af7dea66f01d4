import { DEFAULT_PRESET } from '@paretostudio/permissions';
import { permissionWords } from './permission-words.js';

const GITHUB = 'conn_11111111-1111-4111-8111-111111111111';
const REVIEWER = 'agent_22222222-2222-4222-8222-222222222222';
const names = new Map([
  [GITHUB, '<img onerror> GitHub'],
  [REVIEWER, 'Reviewer'],
]);

describe('permissionWords', () => {
  it('says what is given and whose it is, the studio first, with names apart from our own words', () => {
    const permissions = { [GITHUB]: ['search', 'read'], [REVIEWER]: ['*'], ...DEFAULT_PRESET.permissions };
    expect(permissionWords(permissions, names)).toEqual([
      { text: 'Library, read and write', name: null },
      { text: '2 actions of connection', name: '<img onerror> GitHub' },
      { text: 'Everything of agent', name: 'Reviewer' },
    ]);
  });

  it('shows the id of what has no known name', () => {
    const [words] = permissionWords({ [GITHUB]: ['read_*'] }, new Map());
    expect(words?.text).toMatch(/^Actions read_\* of connection conn_1{8}…1111$/);
  });

  it('says Nothing for an empty map and counts what it leaves out', () => {
    expect(permissionWords({}, names)).toEqual([{ text: 'Nothing', name: null }]);
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`svc_${name}`, ['*']]));
    expect(permissionWords(many, names).at(-1)).toEqual({ text: 'and 2 more', name: null });
  });
});
