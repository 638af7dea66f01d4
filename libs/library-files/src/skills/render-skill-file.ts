import type { SkillText } from './skill-document.js';

/** Where Claude-only fields go. */
export type SkillTarget = 'portable' | 'claude';

/** How a skill is written. */
export interface RenderSkillOptions {
  readonly target?: SkillTarget;
}

/** Writes `SKILL.md`. */
export function renderSkillFile(_skill: SkillText, _options: RenderSkillOptions = {}): string {
  throw new Error('This function has no body yet.');
}
