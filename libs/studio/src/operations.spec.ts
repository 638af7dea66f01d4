import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { OPERATIONS } from './operations.js';

const FURTHER: Readonly<Record<string, string>> = {
  get_api_key: 'list_api_keys',
  list_usage_records: 'get_usage',
  verify_audit_events: 'list_audit_events',
};
const LATER = /_(agent|skill|connection)/;

describe('OPERATIONS', () => {
  it('has one operation for each action whose house stands, under its name', () => {
    const expected = STUDIO_ACTIONS.names.filter((name) => !LATER.test(name));
    expect(Object.keys(OPERATIONS).sort()).toEqual([...expected, ...Object.keys(FURTHER)].sort());
    for (const [name, { action }] of Object.entries(OPERATIONS)) expect(action).toBe(FURTHER[name] ?? name);
  });

  it('gives each an input and an output class with a name of its own', () => {
    const byName = new Map<string, unknown>();
    for (const { input, output } of Object.values(OPERATIONS)) {
      for (const shape of [input, output]) {
        expect(byName.get(shape.name) ?? shape).toBe(shape);
        byName.set(shape.name, shape);
      }
    }
  });

  it('hands out further operations only under an action that reads', () => {
    for (const name of Object.values(FURTHER)) {
      expect(STUDIO_ACTIONS.actions[name as keyof typeof STUDIO_ACTIONS.actions].hints.readOnly).toBe(true);
    }
  });
});
