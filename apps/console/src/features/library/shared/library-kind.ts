import type { ApiSchemas } from '@paretostudio/api-client';
import type { ExportForm } from './export-record.js';

/** What the server answers and takes for each kind of record, by the kind's path. */
export interface LibrarySchemas {
  readonly prompts: {
    record: ApiSchemas['PromptView'];
    summary: ApiSchemas['PromptSummaryView'];
    version: ApiSchemas['PromptVersionView'];
    create: ApiSchemas['CreatePromptBody'];
    update: ApiSchemas['UpdatePromptBody'];
  };
  readonly skills: {
    record: ApiSchemas['SkillView'];
    summary: ApiSchemas['SkillSummaryView'];
    version: ApiSchemas['SkillVersionView'];
    create: ApiSchemas['CreateSkillBody'];
    update: ApiSchemas['UpdateSkillBody'];
  };
  readonly agents: {
    record: ApiSchemas['AgentView'];
    summary: ApiSchemas['AgentSummaryView'];
    version: ApiSchemas['AgentVersionView'];
    create: ApiSchemas['CreateAgentBody'];
    update: ApiSchemas['UpdateAgentBody'];
  };
}

/** The last part of a kind's addresses, here and on the server; the cap of a plan that counts it has the same name. */
export type LibraryPath = keyof LibrarySchemas;

/** A whole record of a kind. */
export type RecordOf<Path extends LibraryPath> = LibrarySchemas[Path]['record'];

/** A record of a kind as lists show it. */
export type SummaryOf<Path extends LibraryPath> = LibrarySchemas[Path]['summary'];

/** A version of a record of a kind, without its content. */
export type VersionOf<Path extends LibraryPath> = LibrarySchemas[Path]['version'];

/** A file that a record can be saved as. */
export interface RecordExport {
  readonly label: string;
  readonly form: ExportForm;
}

/** One kind of record, as what all kinds have in common needs to know it. */
export interface LibraryKind<Path extends LibraryPath = LibraryPath> {
  readonly path: Path;
  /** The word of its actions, and what people call one. */
  readonly noun: 'prompt' | 'skill' | 'agent';
  /** With its article: "an agent". */
  readonly one: string;
  /** The heading of its list. */
  readonly heading: string;
  /** What it is for, in a sentence under the heading. */
  readonly purpose: string;
  /** What its first one would be, where there is none yet. */
  readonly emptyText: string;
  /** The field of the name that is unique in the account. */
  readonly nameField: 'slug' | 'name';
  /** The field of the name that people read. */
  readonly titleField: 'title' | 'displayName';
  /** The files that a record can be saved as; the usual one first. */
  readonly exports: readonly RecordExport[];
  readonly importing: {
    /** Endings for the file picker. */
    readonly accept: string;
    readonly label: string;
    readonly hint: string;
  };
}

/** The three kinds of a library. */
export const LIBRARY_KINDS: { readonly [Path in LibraryPath]: LibraryKind<Path> } = {
  prompts: {
    path: 'prompts',
    noun: 'prompt',
    one: 'a prompt',
    heading: 'Prompts',
    purpose: 'Reusable texts with variables. Every client with a key can use them.',
    emptyText:
      'A prompt is a text that you use again, such as a review of code or a weekly report, with gaps like {{topic}} that are filled in each time.',
    nameField: 'slug',
    titleField: 'title',
    exports: [{ label: 'Export as Markdown', form: {} }],
    importing: {
      accept: '.md,.markdown,text/markdown',
      label: 'Drop prompt files or a folder of them',
      hint: 'Markdown files (.md), with front matter or without.',
    },
  },
  skills: {
    path: 'skills',
    noun: 'skill',
    one: 'a skill',
    heading: 'Skills',
    purpose: 'Know-how that an assistant loads when a task calls for it, in the open SKILL.md form.',
    emptyText:
      'A skill tells an assistant how a task is done and when to think of it, such as filling in a PDF form or writing release notes.',
    nameField: 'name',
    titleField: 'displayName',
    exports: [
      { label: 'Export as zip', form: { format: 'zip' } },
      { label: 'Export as zip for Claude', form: { format: 'zip', target: 'claude' } },
      { label: 'Export SKILL.md alone', form: { format: 'md' } },
    ],
    importing: {
      accept: '.md,.zip,text/markdown,application/zip',
      label: 'Drop a SKILL.md, a zip or the folder of a skill',
      hint: 'A folder is read with all its files. Several skill folders at once are imported one by one.',
    },
  },
  agents: {
    path: 'agents',
    noun: 'agent',
    one: 'an agent',
    heading: 'Agents',
    purpose: 'An identity with instructions, skills and just the tools that it needs.',
    emptyText:
      'An agent is an assistant for one job, such as triage of issues: instructions, the skills it has, and the tools of your connections it may use.',
    nameField: 'name',
    titleField: 'displayName',
    exports: [
      { label: 'Export as subagent file', form: { format: 'md' } },
      { label: 'Export as zip with its skills', form: { format: 'zip' } },
    ],
    importing: {
      accept: '.md,.markdown,text/markdown',
      label: 'Drop agent files or a folder of them',
      hint: 'Subagent files (.md), such as those in .claude/agents.',
    },
  },
};
