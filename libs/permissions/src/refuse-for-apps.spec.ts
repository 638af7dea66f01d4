import { DEFAULT_PRESET, PERMISSION_PRESETS } from './permission-presets.js';
import { ALL_PERMISSIONS } from './permissions.js';
import { refuseForApps } from './refuse-for-apps.js';
import { STUDIO_ACTIONS } from './studio-actions.js';

describe('refuseForApps', () => {
  it.each(['create_api_key', 'update_api_key', 'rotate_api_key'])(
    'refuses %s, and the prefixes that cover it',
    (name) => {
      const prefixes = [...name].map((_, length) => `${name.slice(0, length)}*`);
      for (const action of [name, ...prefixes, `${name}*`]) {
        expect(refuseForApps({ self: [action] })).toEqual({ resource: 'self', action });
        expect(refuseForApps({ '*': [action] })).toEqual({ resource: '*', action });
      }
    },
  );

  it('refuses what stands for everything', () => {
    expect(refuseForApps(ALL_PERMISSIONS)).toEqual({ resource: '*', action: '*' });
  });

  it('lets every other action pass, and wildcards that cover none of the three', () => {
    const others = STUDIO_ACTIONS.names.filter((name) => STUDIO_ACTIONS.actions[name].forApps !== false);
    expect(others).toHaveLength(STUDIO_ACTIONS.names.length - 3);
    expect(refuseForApps({ self: others })).toBeNull();
    expect(refuseForApps({ self: ['list_*', 'get_*'], '*': ['search'] })).toBeNull();
    expect(refuseForApps({ conn_x: ['*'], agent_y: ['create_api_key'] })).toBeNull();
    expect(refuseForApps({})).toBeNull();
  });

  it('lets the presets of the library pass', () => {
    expect(refuseForApps(DEFAULT_PRESET.permissions)).toBeNull();
    expect(
      PERMISSION_PRESETS.filter(({ permissions }) => refuseForApps(permissions) === null).map(({ id }) => id),
    ).toEqual(['library-read', 'library', 'custom']);
  });
});
