import type { ClaudeFields } from '../claude-fields.js';
import type { LibraryFile } from '../library-file.js';

/** A skill as its file `SKILL.md` tells it, without the files beside. */
export interface SkillText {
  /** Name of the folder too; see `explainName`. */
  readonly name: string;
  /** What people read in lists. */
  readonly displayName: string;
  /** What the skill does and when to use it: 1 to 1024 characters. */
  readonly description: string;
  /** Phrases that call for the skill. */
  readonly triggers: readonly string[];
  /** What an agent is to do, in Markdown. */
  readonly instructions: string;
  /** What an agent is never to do. */
  readonly guardrails: readonly string[];
  /** Name of a license or of the file that holds it. */
  readonly license: string | null;
  /** What the skill needs of its surroundings: 1 to 500 characters. */
  readonly compatibility: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** Tools that need no approval while the skill is used, such as `Bash(git:*)`. */
  readonly allowedTools: readonly string[];
  readonly claude: ClaudeFields;
  readonly tags: readonly string[];
}

/** A whole skill. */
export interface SkillDocument extends SkillText {
  /** All files but `SKILL.md`, sorted by path; paths are relative to the folder of the skill. */
  readonly files: readonly LibraryFile[];
}
