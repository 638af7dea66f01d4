import type { SkillSummary } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { readSkillFile } from '../skills/read-skill-file.js';
import type { SkillFileView } from '../skills/skill-file.view.js';
import { findAgentSkills, type SkillUse } from './find-agent-skills.js';
import type { ToolTarget } from './tool-target.js';

/** A file of a skill of an agent, with the skill that it is of. */
export interface AgentSkillFile {
  readonly skill: SkillSummary;
  readonly file: SkillFileView;
}

/**
 * Reads a file of a skill of an agent.
 *
 * @param ref - Name of the skill and path in its folder; untrusted.
 * @returns `not_found` in the same words for a skill that is absent, one that the agent does not have, and want of the
 *   right.
 */
export async function readAgentSkillFile(
  ctx: StudioContext,
  caller: Caller,
  target: ToolTarget,
  ref: { readonly use: SkillUse; readonly skill: string; readonly path: string },
): Promise<Outcome<AgentSkillFile>> {
  const skills = await findAgentSkills(ctx, caller, target, ref.use);
  if (!skills.ok) return skills;
  const skill = skills.value.find(({ name }) => name === ref.skill);
  if (skill === undefined) return refuseNotFound(ref.use === 'prompts/get' ? 'prompt' : 'resource');
  const read = await readSkillFile.run(ctx, caller, { id: skill.id, path: ref.path });
  return read.ok ? succeed({ skill, file: read.value }) : refuseNotFound('resource');
}
