import { STUDIO_ACTIONS } from './studio-actions.js';

const ACTIONS = Object.values(STUDIO_ACTIONS.actions);
const namesWhere = (test: (action: (typeof ACTIONS)[number]) => boolean) =>
  ACTIONS.filter(test).map((action) => action.name);

describe('STUDIO_ACTIONS', () => {
  it('has every action of the design, and no other', () => {
    const library = [
      ['prompt', 'prompts'],
      ['agent', 'agents'],
      ['skill', 'skills'],
    ].flatMap(([one, many]) => [
      `list_${many}`,
      `get_${one}`,
      `search_${many}`,
      `create_${one}`,
      `update_${one}`,
      `delete_${one}`,
      `duplicate_${one}`,
    ]);
    expect(STUDIO_ACTIONS.names).toEqual([
      ...library,
      'whoami',
      'get_usage',
      'list_audit_events',
      'verify_api_key',
      'list_api_keys',
      'create_api_key',
      'update_api_key',
      'rotate_api_key',
      'revoke_api_key',
      'list_connections',
      'get_connection',
      'create_connection',
      'update_connection',
      'delete_connection',
      'test_connection',
      'approve_connection_tools',
    ]);
    expect(STUDIO_ACTIONS.resource).toBe('self');
  });

  it('asks people before a deletion and before a revocation, and before nothing else', () => {
    expect(namesWhere((action) => action.hints.destructive)).toEqual([
      'delete_prompt',
      'delete_agent',
      'delete_skill',
      'revoke_api_key',
      'delete_connection',
    ]);
  });

  it('keeps deleting agents and skills, alone, for plans that have the feature', () => {
    expect(namesWhere((action) => action.feature === 'delete_agents_and_skills')).toEqual([
      'delete_agent',
      'delete_skill',
    ]);
    expect(namesWhere((action) => action.feature !== null)).toHaveLength(2);
  });

  it('answers who am I, usage and verification for nothing, and the rest for one request', () => {
    expect(namesWhere((action) => action.cost === 0)).toEqual(['whoami', 'get_usage', 'verify_api_key']);
    expect(namesWhere((action) => action.cost === 1)).toHaveLength(STUDIO_ACTIONS.names.length - 3);
  });

  it('takes one of the burst limit for each call but verification, which services make once for each of their own', () => {
    expect(namesWhere((action) => action.burst === 0)).toEqual(['verify_api_key']);
    expect(namesWhere((action) => action.burst === undefined)).toHaveLength(STUDIO_ACTIONS.names.length - 1);
  });

  it('gives viewers reading, editors the library, own keys and tests, admins connections and the audit log', () => {
    expect(namesWhere((action) => action.role === 'viewer')).toEqual([
      'list_prompts',
      'get_prompt',
      'search_prompts',
      'list_agents',
      'get_agent',
      'search_agents',
      'list_skills',
      'get_skill',
      'search_skills',
      'whoami',
      'get_usage',
      'verify_api_key',
      'list_connections',
      'get_connection',
    ]);
    expect(namesWhere((action) => action.role === 'admin')).toEqual([
      'list_audit_events',
      'create_connection',
      'update_connection',
      'delete_connection',
      'approve_connection_tools',
    ]);
    expect(namesWhere((action) => action.role === 'founder')).toEqual([]);
  });

  it('lets a viewer change nothing', () => {
    expect(namesWhere((action) => action.role === 'viewer' && !action.hints.readOnly)).toEqual([]);
  });

  it('describes each action in one to three sentences that fit a tool list', () => {
    for (const { name, title, description } of ACTIONS) {
      expect({
        name,
        fits: title.length <= 30 && description.length >= 40 && description.length <= 200,
      }).toEqual({ name, fits: true });
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(ACTIONS.map((action) => action.title)).size).toBe(ACTIONS.length);
    expect(new Set(ACTIONS.map((action) => action.description)).size).toBe(ACTIONS.length);
  });
});
