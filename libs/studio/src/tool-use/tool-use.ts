import type { SkillSummary } from '@paretostudio/entities';
import { GATEWAY_LIMITS } from '@paretostudio/mcp-gateway';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { mapOutcome } from '../library/map-outcome.js';
import { SKILL_FILE } from '../skills/skill-file-name.js';
import type { SkillFileView } from '../skills/skill-file.view.js';
import type { AgentPrompt, AgentPromptText } from './agent-prompt.js';
import type { AgentFileRef, AgentResource } from './agent-resource.js';
import { callTool } from './call-tool.js';
import { enterTarget } from './enter-target.js';
import type { Entrance } from './entrance.js';
import { findAgentSkills } from './find-agent-skills.js';
import { listTools } from './list-tools.js';
import { readAgentSkillFile } from './read-agent-skill-file.js';
import type { ToolAnswer } from './tool-answer.js';
import type { ToolCall } from './tool-call.js';
import type { ToolListing } from './tool-listing.js';
import type { ToolTarget } from './tool-target.js';

/** What {@link ToolUse} may be told. */
export interface ToolUseOptions {
  /** Milliseconds that a list waits for upstreams, all at once. Default: what the gateway gives a connection to stand. */
  readonly listBudgetMs?: number;
}

/**
 * Uses the tools of upstream servers for callers, at a connection or through an agent: the one way that every face
 * takes.
 *
 * Rights, selection and pins are read and decided anew for each call, by the function that also filters lists; nothing
 * is remembered from call to call. A target that is absent, another account's or not for this caller is refused by
 * `not_found` in the same words.
 */
export class ToolUse {
  readonly #listBudgetMs: number;

  constructor(
    private readonly ctx: StudioContext,
    { listBudgetMs = GATEWAY_LIMITS.connectMs }: ToolUseOptions = {},
  ) {
    this.#listBudgetMs = listBudgetMs;
  }

  /** Tells what a target is, to whoever may use anything of it. Speaks to no upstream. */
  async enter(caller: Caller, target: ToolTarget): Promise<Outcome<Entrance>> {
    return enterTarget(this.ctx, caller, target);
  }

  /**
   * Lists the tools that the caller may call at a target: granted, selected, approved and unchanged upstream.
   *
   * Definitions that were read more than a minute ago are read anew first, at all connections at the same time; one
   * that fails, or is late, keeps its tools as they were and is told of in a warning.
   *
   * @param signal - Ends the wait for upstreams.
   */
  async list(caller: Caller, target: ToolTarget, signal?: AbortSignal): Promise<Outcome<ToolListing>> {
    return listTools(this.ctx, caller, target, { budgetMs: this.#listBudgetMs, signal });
  }

  /**
   * Calls a tool of a target.
   *
   * @returns The tool's answer, or a question to a person that the same call goes on with; `unknown_tool` for what the
   *   caller may not know of. Refusals: `not_found` for the target, `invalid_request` for the arguments,
   *   `tool_not_approved`, `human_confirmation_required`, `confirmation_invalid`, and `upstream_failed` when the
   *   upstream did not answer: then it is not known whether the tool ran.
   * @throws On an outage of the storage.
   */
  async call(caller: Caller, target: ToolTarget, call: ToolCall): Promise<Outcome<ToolAnswer>> {
    return callTool(this.ctx, caller, target, call);
  }

  /**
   * Lists the skills of an agent as prompts, in the agent's order; none without the right `prompts/get` on the agent,
   * and none of a connection.
   */
  async prompts(caller: Caller, target: ToolTarget): Promise<Outcome<readonly AgentPrompt[]>> {
    const skills = await findAgentSkills(this.ctx, caller, target, 'prompts/get');
    return mapOutcome(skills, (rows) => rows.map(toPrompt));
  }

  /** Gives the `SKILL.md` of a skill of an agent as a prompt, under the right `prompts/get` on the agent. */
  async prompt(caller: Caller, target: ToolTarget, name: string): Promise<Outcome<AgentPromptText>> {
    const ref = { use: 'prompts/get', skill: name, path: SKILL_FILE } as const;
    const read = await readAgentSkillFile(this.ctx, caller, target, ref);
    return mapOutcome(read, ({ skill, file }) => ({
      ...toPrompt(skill),
      messages: [{ role: 'user', text: file.content }],
    }));
  }

  /**
   * Lists the `SKILL.md` of each skill of an agent, in the agent's order; none without the right `resources/read` on
   * the agent, and none of a connection.
   */
  async resources(caller: Caller, target: ToolTarget): Promise<Outcome<readonly AgentResource[]>> {
    const skills = await findAgentSkills(this.ctx, caller, target, 'resources/read');
    return mapOutcome(skills, (rows) =>
      rows.map((skill) => ({
        ...toPrompt(skill),
        uri: `skill://${skill.name}/${SKILL_FILE}`,
        mediaType: 'text/markdown',
        updatedAt: toText(skill.updatedAt),
      })),
    );
  }

  /** Reads any file of a skill of an agent, under the right `resources/read` on the agent. */
  async readResource(caller: Caller, target: ToolTarget, ref: AgentFileRef): Promise<Outcome<SkillFileView>> {
    const read = await readAgentSkillFile(this.ctx, caller, target, { use: 'resources/read', ...ref });
    return read.ok ? succeed(read.value.file) : read;
  }
}

function toPrompt({ name, displayName: title, description }: SkillSummary): AgentPrompt {
  return { name, title, description };
}
