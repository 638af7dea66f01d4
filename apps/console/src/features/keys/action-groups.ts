import { describeActions, STUDIO_ACTIONS, type ActionRow } from '@paretostudio/permissions';

/** Actions of the studio that are about one thing. */
export interface ActionGroup {
  readonly id: string;
  readonly title: string;
  readonly actions: readonly ActionRow[];
}

// An action's name ends with what it is about, in the singular or the plural: the table itself says where it belongs.
const SUBJECTS = [
  { id: 'prompts', title: 'Prompts', ending: /_prompts?$/ },
  { id: 'agents', title: 'Agents', ending: /_agents?$/ },
  { id: 'skills', title: 'Skills', ending: /_skills?$/ },
  { id: 'keys', title: 'API keys', ending: /_api_keys?$/ },
  { id: 'connections', title: 'Connections', ending: /_connections?(_\w+)?$/ },
  { id: 'account', title: 'Account and usage', ending: /$/ },
] as const;

/** Every action of the studio once, in groups, in the order of the action table. */
export const ACTION_GROUPS: readonly ActionGroup[] = SUBJECTS.map(({ id, title }) => ({
  id,
  title,
  actions: describeActions(STUDIO_ACTIONS).filter((action) => subjectOf(action.name) === id),
}));

function subjectOf(action: string): string | undefined {
  return SUBJECTS.find(({ ending }) => ending.test(action))?.id;
}
