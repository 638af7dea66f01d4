import { defineOperation } from '../core/operation.js';
import { listRecordVersions } from '../library/list-record-versions.js';
import { mapOutcome } from '../library/map-outcome.js';
import { toRecordVersionView } from '../library/to-record-version-view.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentVersionPage } from './agent-version-page.view.js';
import { AgentVersionsInput } from './agent-versions.input.js';

/** Lists the versions of an agent, newest first. */
export const listAgentVersions = defineOperation({
  action: 'get_agent',
  input: AgentVersionsInput,
  output: AgentVersionPage,
  run: async (ctx, caller, input) =>
    mapOutcome(await listRecordVersions(AGENT_KIND, ctx, caller, input), ({ items, nextCursor }) => ({
      items: items.map(toRecordVersionView),
      nextCursor,
    })),
});
