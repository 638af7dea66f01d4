import { APP_PRESETS, explainChoice, permissionsOf, suggestedChoice } from './consent-choice.js';

const UUID = '0199a3f2-1111-7000-8000-00000000000a';
const studio = { name: 'mcp', kind: 'studio', title: null, exists: true } as const;
const connection = { name: `mcp/conn_${UUID}`, kind: 'connection', title: 'Tracker', exists: true } as const;

test('the presets on offer hold nothing that no app may hold', () => {
  expect(APP_PRESETS.map(({ id }) => id)).toEqual(['library-read', 'library', 'custom']);
});

test('choosing begins at the preset that is suggested, or at exactly what is', () => {
  for (const { id, permissions } of APP_PRESETS.slice(0, -1)) {
    const suggested = Object.fromEntries(Object.entries(permissions).map(([name, all]) => [name, [...all]]));
    expect(suggestedChoice({ resource: studio, suggested })).toMatchObject({ preset: id });
  }
  const choice = suggestedChoice({ resource: studio, suggested: { self: ['whoami', 'get_usage'] } });
  expect(choice.preset).toBe('custom');
  expect(permissionsOf(choice)).toEqual({ self: ['get_usage', 'whoami'] });
});

test('what is for one connection begins there, and never becomes a preset of the studio', () => {
  const suggested = { [`conn_${UUID}`]: ['*'] };
  expect(permissionsOf(suggestedChoice({ resource: connection, suggested }))).toEqual(suggested);
});

test('nothing chosen is no consent, nor is a connection that was opened and nothing of it chosen', () => {
  expect(explainChoice({ preset: 'custom', custom: {} })).toMatch(/at least one/);
  const custom = { self: ['whoami'], [`conn_${UUID}`]: [] };
  expect(explainChoice({ preset: 'custom', custom })).toMatch(/each connection/);
  expect(explainChoice({ preset: 'library', custom: {} })).toBeNull();
});
