import { isAllowed, parsePermissions, STUDIO_ACTIONS, type Permissions } from '@paretostudio/permissions';
import {
  choiceOf,
  emptyResources,
  toPermissions,
  withActions,
  withoutEntry,
  withoutResource,
  withPatterns,
} from './permission-draft.js';

const CONNECTION = 'conn_11111111-1111-4111-8111-111111111111';

/** Boxes that a picker shows ticked. */
function shown(draft: Permissions): string[] {
  return STUDIO_ACTIONS.names.filter((name) => choiceOf(draft, 'self', name) !== 'none');
}

describe('permission draft', () => {
  it('sends exactly the studio actions that are shown as ticked, whatever was ticked and unticked', () => {
    let draft: Permissions = { self: ['list_*'], svc_billing: ['invoice.read'] };
    draft = withActions(draft, 'self', ['get_prompt', 'delete_prompt', 'list_prompts'], true);
    draft = withActions(draft, 'self', ['delete_prompt'], false);
    const sent = toPermissions(draft);
    expect(shown(draft)).toEqual(STUDIO_ACTIONS.names.filter((name) => isAllowed(sent, 'self', name)));
    expect(shown(draft)).toContain('list_api_keys');
    expect(shown(draft)).not.toContain('delete_prompt');
  });

  it.each<Permissions>([
    { self: ['list_*', 'get_prompt'] },
    { '*': ['*'] },
    { self: ['*'], [CONNECTION]: ['search', 'read_*'], agent_22222222: ['*'] },
    { svc_billing: ['invoice.read'], conn_gone: ['x'] },
  ])('gives back a map that was read and not changed: %j', (permissions) => {
    expect(toPermissions(permissions)).toEqual(
      Object.fromEntries(Object.entries(permissions).map(([name, list]) => [name, [...list].sort()])),
    );
  });

  it('keeps what a change is not about: prefixes, services, connections that are gone', () => {
    const before = { self: ['list_*'], svc_billing: ['invoice.read'], conn_gone: ['x', 'y_*'] };
    const after = withActions(withActions(before, 'self', ['get_skill'], true), 'self', ['get_skill'], false);
    expect(toPermissions(after)).toEqual(before);
  });

  it('shows what a prefix covers as covered, also for what is named beside it', () => {
    const draft = { self: ['list_*', 'list_prompts'] };
    expect(choiceOf(draft, 'self', 'list_prompts')).toBe('covered');
    expect(choiceOf(withoutEntry(draft, 'self', 'list_*'), 'self', 'list_prompts')).toBe('chosen');
    expect(choiceOf(draft, 'self', 'get_prompt')).toBe('none');
    expect(choiceOf({ '*': ['*'] }, CONNECTION, 'search')).toBe('covered');
  });

  it('does not send a connection of which nothing was chosen, and tells it', () => {
    const draft = withPatterns({ self: ['whoami'] }, CONNECTION, []);
    expect(emptyResources(draft)).toEqual([CONNECTION]);
    expect(toPermissions(draft)).toEqual({ self: ['whoami'] });
    expect(emptyResources(withoutResource(draft, CONNECTION))).toEqual([]);
  });

  it('is not fooled by names that objects have anyway', () => {
    expect(choiceOf({}, '__proto__', 'toString')).toBe('none');
    expect(choiceOf({}, 'constructor', 'name')).toBe('none');
  });

  it('makes maps that the server accepts', () => {
    const all = withActions({}, 'self', STUDIO_ACTIONS.names, true);
    expect(parsePermissions(toPermissions(withPatterns(all, CONNECTION, ['*'])))).toMatchObject({ ok: true });
  });
});
