import { parseAgentFile } from '@paretostudio/library-files';
import { defineOperation } from '../core/operation.js';
import { createRecord } from '../library/create-record.js';
import type { ImportWarningView } from '../library/import-warning.view.js';
import { readImport } from '../library/read-import.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentReach } from './agent-reach.js';
import { CreateAgentInput } from './create-agent.input.js';
import { draftAgent } from './draft-agent.js';
import { findSkills } from './find-skills.js';
import { ImportAgentInput } from './import-agent.input.js';
import { ImportedAgentView } from './imported-agent.view.js';
import { toAgentView } from './to-agent-view.js';

const ACTION = 'create_agent';

/**
 * Saves an agent from the text of a subagent file, if the plan's cap leaves room for one.
 *
 * Skills that the account does not have are left out, with a warning: a file from elsewhere names those of elsewhere.
 * Connections are not in files: give them afterwards.
 */
export const importAgent = defineOperation({
  action: ACTION,
  input: ImportAgentInput,
  output: ImportedAgentView,
  async run(ctx, caller, input) {
    const { content, fileName, name } = input;
    const parsed = parseAgentFile(content, { fileName });
    const read = readImport('content', parsed, CreateAgentInput, (document) => ({
      ...document,
      ...(name === undefined ? {} : { name }),
    }));
    if (!read.ok) return read;
    const { input: fields, warnings } = read.value;
    let leftOut: readonly string[] = [];
    return createRecord(AGENT_KIND, ctx, caller, {
      action: ACTION,
      input,
      name: fields.name ?? null,
      makeDraft: async (repositories) => {
        const { ids, unknown } = await findSkills(repositories, caller, fields.skills ?? []);
        leftOut = unknown;
        return new AgentReach(caller, null).refuseSkills(ids) ?? draftAgent(fields, ids, []);
      },
      toView: async (repositories, agent) => ({
        ...(await toAgentView(repositories, caller, agent)),
        warnings: [...warnings, ...leftOut.map((skill) => warnOfSkill(fileName, skill))],
      }),
    });
  },
});

function warnOfSkill(fileName: string | undefined, skill: string): ImportWarningView {
  return {
    path: `${fileName ?? 'agent.md'}#skills`,
    message: `This account has no skill "${skill}"; it was left out. Import it, then add it to the agent.`,
  };
}
