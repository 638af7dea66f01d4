import type { ApiSchemas } from '@paretostudio/api-client';

/** A skill as the server shows it. */
export type SkillView = ApiSchemas['SkillView'];

/** A file of a skill that is being written. */
export interface DraftFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly isText: boolean;
  readonly executable: boolean;
  /** Null: the server has it, unchanged. */
  readonly content: Uint8Array | null;
}

/** A skill while it is being written: texts as typed, empty rows and outer spaces among them. */
export interface SkillDraft {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly triggers: readonly string[];
  readonly instructions: string;
  readonly guardrails: readonly string[];
  /** Empty for none. */
  readonly license: string;
  /** Empty for none. */
  readonly compatibility: string;
  readonly allowedTools: readonly string[];
  readonly tags: readonly string[];
  readonly files: readonly DraftFile[];
}

/** What a new skill begins with. */
export const EMPTY_SKILL: SkillDraft = {
  name: '',
  displayName: '',
  description: '',
  triggers: [],
  instructions: '',
  guardrails: [],
  license: '',
  compatibility: '',
  allowedTools: [],
  tags: [],
  files: [],
};

/** Puts a saved skill in the form in which it is changed. */
export function draftOfSkill(skill: SkillView): SkillDraft {
  const { name, displayName, description, triggers, instructions, guardrails, allowedTools, tags } = skill;
  return {
    name,
    displayName,
    description,
    triggers,
    instructions,
    guardrails,
    license: skill.license ?? '',
    compatibility: skill.compatibility ?? '',
    allowedTools,
    tags,
    files: skill.files.map(({ path, sizeBytes, isText, executable }) => ({
      path,
      sizeBytes,
      isText,
      executable,
      content: null,
    })),
  };
}
