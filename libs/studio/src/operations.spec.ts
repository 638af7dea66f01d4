import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { OPERATIONS } from './operations.js';

const READING: Readonly<Record<string, string>> = {
  get_api_key: 'list_api_keys',
  list_api_key_hints: 'list_api_keys',
  get_usage_series: 'get_usage',
  list_usage_records: 'get_usage',
  plan_usage_export: 'get_usage',
  verify_audit_events: 'list_audit_events',
  list_prompt_versions: 'get_prompt',
  export_prompt: 'get_prompt',
  list_skill_versions: 'get_skill',
  export_skill: 'get_skill',
  read_skill_file: 'get_skill',
  list_agent_versions: 'get_agent',
  export_agent: 'get_agent',
  list_connection_tools: 'get_connection',
};
const CREATING: Readonly<Record<string, string>> = {
  import_prompt: 'create_prompt',
  import_skill: 'create_skill',
  import_agent: 'create_agent',
};
const SHARING: Readonly<Record<string, string>> = {
  share_prompt: 'update_prompt',
  unshare_prompt: 'update_prompt',
  share_skill: 'update_skill',
  unshare_skill: 'update_skill',
  share_agent: 'update_agent',
  unshare_agent: 'update_agent',
};
const FURTHER = { ...READING, ...CREATING, ...SHARING };

describe('OPERATIONS', () => {
  it('has one operation for each action, under its name', () => {
    expect(Object.keys(OPERATIONS).sort()).toEqual([...STUDIO_ACTIONS.names, ...Object.keys(FURTHER)].sort());
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

  it('hands out further operations under an action that reads, but for imports, which create, and sharing, which changes', () => {
    const hintsOf = (name: string) =>
      STUDIO_ACTIONS.actions[name as keyof typeof STUDIO_ACTIONS.actions].hints;
    for (const name of Object.values(READING)) expect(hintsOf(name).readOnly).toBe(true);
    for (const [name, action] of Object.entries(CREATING))
      expect(action).toBe(name.replace('import', 'create'));
  });
});
