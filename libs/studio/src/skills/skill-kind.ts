import type { Skill, SkillSummary } from '@paretostudio/entities';
import type { LibraryKind } from '../library/library-kind.js';

/** Skills, as what all kinds of records have in common needs to know them. */
export const SKILL_KIND: LibraryKind<Skill, SkillSummary> = {
  kind: 'skill',
  cap: 'skills',
  nameField: 'name',
  nameConstraint: 'skills_name_unique',
  in: ({ skills }) => skills,
  namesOf: ({ name, displayName }) => ({ name, title: displayName }),
  renamed: (content, { name, title }) => ({ ...content, name, displayName: title }),
};
