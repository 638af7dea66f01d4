import { decodeItems, encodeItems } from '../markdown/items.js';
import type { SkillText } from './skill-document.js';

/** The parts of a skill that stand in the body of its file. */
export type SkillBody = Pick<SkillText, 'instructions' | 'triggers' | 'guardrails'>;

/** Sections that are made from lists of the record, in the order in which they stand. */
const SECTIONS = [
  { name: 'triggers', heading: '## When to use this skill' },
  { name: 'guardrails', heading: '## Guardrails' },
] as const;

/** A body, and the names of the sections at its end that were made. */
export interface WrittenBody {
  readonly body: string;
  readonly sections: readonly string[];
}

/** Writes instructions, then a section with a list for the trigger phrases and one for the guardrails. */
export function writeSkillBody(skill: SkillBody): WrittenBody {
  const made = SECTIONS.filter(({ name }) => skill[name].length > 0);
  const texts = made.map(({ name, heading }) => `${heading}\n\n${encodeItems(skill[name])}`);
  return {
    body: (skill.instructions === '' ? texts : [skill.instructions, ...texts]).join('\n\n'),
    sections: made.map(({ name }) => name),
  };
}

/**
 * Takes the sections that we made off the end of a body; the lists are what stands there now, whoever changed them.
 *
 * @param sections - Names of the sections that were made, as the file's metadata tells; no other is looked for.
 * @returns Null when such a section is no longer there as a list at the end: then the body is one text.
 */
export function readSkillBody(body: string, sections: readonly string[]): SkillBody | null {
  const lists = { triggers: [] as readonly string[], guardrails: [] as readonly string[] };
  let left = body;
  for (const { name, heading } of [...SECTIONS].reverse()) {
    if (!sections.includes(name)) continue;
    const cut = cutSection(left, heading);
    if (cut === null) return null;
    left = cut.before;
    lists[name] = cut.items;
  }
  return { instructions: left, ...lists };
}

function cutSection(body: string, heading: string): { before: string; items: readonly string[] } | null {
  const last = body.lastIndexOf(`\n\n${heading}\n\n`);
  const isFirst = last === -1 && body.startsWith(`${heading}\n\n`);
  if (last === -1 && !isFirst) return null;
  const start = isFirst ? heading.length + 2 : last + heading.length + 4;
  const items = decodeItems(body.slice(start));
  return items === null ? null : { before: isFirst ? '' : body.slice(0, last), items };
}
