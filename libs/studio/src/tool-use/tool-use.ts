import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { SkillFileView } from '../skills/skill-file.view.js';
import type { AgentPrompt, AgentPromptText } from './agent-prompt.js';
import type { AgentFileRef, AgentResource } from './agent-resource.js';
import type { Entrance } from './entrance.js';
import { refuseNotEnterable } from './refuse-not-enterable.js';
import type { ToolAnswer } from './tool-answer.js';
import type { ToolCall } from './tool-call.js';
import type { ToolListing } from './tool-listing.js';
import type { ToolTarget } from './tool-target.js';

/**
 * Uses the tools of upstream servers for callers, at a connection or through an agent: the one way that every face
 * takes.
 *
 * Rights, selection and pins are read and decided anew for each call, by the function that also filters lists; nothing
 * is remembered from call to call. A target that is absent, another account's or not for this caller is refused by
 * `not_found` in the same words.
 */
export class ToolUse {
  constructor(protected readonly ctx: StudioContext) {}

  /** Tells what a target is, to whoever may use anything of it. Speaks to no upstream. */
  async enter(_caller: Caller, _target: ToolTarget): Promise<Outcome<Entrance>> {
    return refuseNotEnterable();
  }

  /** Lists the tools that the caller may call at a target. */
  async list(_caller: Caller, _target: ToolTarget, _signal?: AbortSignal): Promise<Outcome<ToolListing>> {
    return refuseNotEnterable();
  }

  /** Calls a tool of a target. */
  async call(_caller: Caller, _target: ToolTarget, _call: ToolCall): Promise<Outcome<ToolAnswer>> {
    return refuseNotEnterable();
  }

  /** Lists the skills of an agent as prompts, in the agent's order. */
  async prompts(_caller: Caller, _target: ToolTarget): Promise<Outcome<readonly AgentPrompt[]>> {
    return succeed([]);
  }

  /** Gives a skill of an agent as a prompt. */
  async prompt(_caller: Caller, _target: ToolTarget, _name: string): Promise<Outcome<AgentPromptText>> {
    return refuseNotEnterable();
  }

  /** Lists the skills of an agent as resources, in the agent's order. */
  async resources(_caller: Caller, _target: ToolTarget): Promise<Outcome<readonly AgentResource[]>> {
    return succeed([]);
  }

  /** Reads a file of a skill of an agent. */
  async readResource(
    _caller: Caller,
    _target: ToolTarget,
    _file: AgentFileRef,
  ): Promise<Outcome<SkillFileView>> {
    return refuseNotEnterable();
  }
}
