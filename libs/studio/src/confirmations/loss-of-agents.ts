import type { AgentsThatHaveIt } from '@paretostudio/entities';
import { countOf } from './count-of.js';
import { namesOf } from './names-of.js';

/** Tells which agents would lose something: those that the caller sees by name, personal ones of others by their number. */
export function lossOfAgents({ names, others }: AgentsThatHaveIt): string[] {
  const named =
    names.length === 0 ? [] : [`${countOf(names.length, 'agent')} would lose it: ${namesOf(names)}.`];
  const unnamed =
    others === 0 ? [] : [`${countOf(others, 'personal agent')} of other members would lose it.`];
  return [...named, ...unnamed];
}
