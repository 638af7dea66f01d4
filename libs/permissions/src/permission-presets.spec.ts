import { parsePermissions } from './parse-permissions.js';
import { DEFAULT_PRESET, PERMISSION_PRESETS } from './permission-presets.js';
import { isAllowed } from './is-allowed.js';
import { isSubset } from './is-subset.js';
import { STUDIO_ACTIONS } from './studio-actions.js';
import { CONNECTION_A } from './testing/arbitraries.js';

const preset = (id: string) => PERMISSION_PRESETS.find((known) => known.id === id)!;
const allowedBy = (id: string) =>
  STUDIO_ACTIONS.names.filter((name) => isAllowed(preset(id).permissions, 'self', name));

describe('PERMISSION_PRESETS', () => {
  it('offers the four choices in this order, the second by default', () => {
    expect(PERMISSION_PRESETS.map(({ id }) => id)).toEqual([
      'library-read',
      'library',
      'everything',
      'custom',
    ]);
    expect(DEFAULT_PRESET).toBe(preset('library'));
  });

  it('gives by default all of prompts, agents and skills, who am I and usage, and nothing else', () => {
    const expected = STUDIO_ACTIONS.names.filter(
      (name) => /_(prompt|agent|skill)s?$/.test(name) || name === 'whoami' || name === 'get_usage',
    );
    expect(allowedBy('library')).toEqual(expected);
    expect(expected).toHaveLength(23);
    expect(isAllowed(DEFAULT_PRESET.permissions, CONNECTION_A, 'search')).toBe(false);
  });

  it('never gives a library preset a key or a connection action, not even one yet to come', () => {
    for (const id of ['library-read', 'library']) {
      expect(
        Object.values(preset(id).permissions)
          .flat()
          .filter((pattern) => pattern.includes('*')),
      ).toEqual([]);
      expect(allowedBy(id).filter((name) => /key|connection|audit/.test(name))).toEqual([]);
    }
  });

  it('changes nothing with the reading preset, which lies within the writing one', () => {
    expect(allowedBy('library-read')).toHaveLength(11);
    expect(allowedBy('library-read').every((name) => STUDIO_ACTIONS.actions[name].hints.readOnly)).toBe(true);
    expect(isSubset(preset('library-read').permissions, DEFAULT_PRESET.permissions)).toBe(true);
  });

  it('begins a custom choice with nothing', () => {
    expect(preset('custom').permissions).toEqual({});
  });

  it.each(PERMISSION_PRESETS.map(({ id }) => id))('holds %s in canonical form, unchangeable', (id) => {
    const { permissions } = preset(id);
    expect(parsePermissions(permissions)).toEqual({ ok: true, permissions });
    expect([permissions, ...Object.values(permissions)].every(Object.isFrozen)).toBe(true);
  });
});
