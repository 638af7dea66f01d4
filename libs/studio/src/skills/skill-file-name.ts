/** The file of a skill's folder that its own fields are written to. */
export const SKILL_FILE = 'SKILL.md';
