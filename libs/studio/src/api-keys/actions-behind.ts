import { findAction, STUDIO_ACTIONS } from '@paretostudio/permissions';

/** Methods of MCP that are recorded by their own name, and do what needs permissions. */
const BEHIND_METHODS: ReadonlyMap<string, readonly string[]> = new Map([
  ['prompts/list', ['list_prompts', 'get_prompt']],
  ['resources/list', ['list_skills', 'get_skill', 'list_agents', 'get_agent']],
  [
    'completion/complete',
    ['get_prompt', 'get_skill', 'list_skills', 'search_skills', 'list_agents', 'search_agents'],
  ],
]);

/**
 * Tells which actions of the studio a recorded name may stand for; none for what needs no permission, such as
 * `tools/list`.
 *
 * @param recorded - Of a request to the studio itself, not to a connection or an agent.
 */
export function actionsBehind(recorded: string): readonly string[] {
  const behind = BEHIND_METHODS.get(recorded);
  if (behind !== undefined) return behind;
  if (findAction(STUDIO_ACTIONS, recorded) === null) return [];
  // A search through REST is recorded as the list that it is asked at.
  const isSearched = /^list_(prompts|skills|agents)$/.test(recorded);
  return isSearched ? [recorded, recorded.replace('list', 'search')] : [recorded];
}
