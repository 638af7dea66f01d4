/** The fields of the builder of skills that show what is wrong with them. */
export const SKILL_FIELDS = [
  'name',
  'displayName',
  'description',
  'triggers',
  'instructions',
  'guardrails',
  'license',
  'compatibility',
  'allowedTools',
  'tags',
  'files',
] as const;
