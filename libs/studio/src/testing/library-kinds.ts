import type { OperationName } from '../operations.js';

/** One kind of library record, as tests of what all kinds promise need to know it. */
export interface TestedKind {
  readonly kind: 'prompt' | 'skill' | 'agent';
  readonly table: 'prompts' | 'skills' | 'agents';
  /** The names of its operations. */
  readonly list: OperationName;
  readonly search: OperationName;
  readonly get: OperationName;
  readonly versions: OperationName;
  readonly export: OperationName;
  readonly create: OperationName;
  readonly import: OperationName;
  readonly update: OperationName;
  readonly delete: OperationName;
  readonly duplicate: OperationName;
  /** The input field of the name in addresses, and that of the name that people read. */
  readonly nameField: 'slug' | 'name';
  readonly titleField: 'title' | 'displayName';
  /** The field of the text, and that of another text. */
  readonly textField: 'body' | 'instructions';
  /** The least that a record is made of, beside its names. */
  readonly least: object;
  /** A record with every field. */
  readonly full: object;
  /** The cap of the plan Free. */
  readonly freeCap: number;
}

const operationsOf = (kind: TestedKind['kind']) =>
  ({
    list: `list_${kind}s`,
    search: `search_${kind}s`,
    get: `get_${kind}`,
    versions: `list_${kind}_versions`,
    export: `export_${kind}`,
    create: `create_${kind}`,
    import: `import_${kind}`,
    update: `update_${kind}`,
    delete: `delete_${kind}`,
    duplicate: `duplicate_${kind}`,
  }) as const;

const NAMED = { nameField: 'name', titleField: 'displayName', textField: 'instructions' } as const;

/** Prompts, skills and agents. */
export const TESTED_KINDS: readonly TestedKind[] = [
  {
    ...operationsOf('prompt'),
    kind: 'prompt',
    table: 'prompts',
    nameField: 'slug',
    titleField: 'title',
    textField: 'body',
    least: { body: 'Write about {{topic}}.' },
    full: {
      slug: 'release-notes',
      title: 'Release notes',
      description: 'For each release.\nShort.',
      messages: [
        { role: 'user', text: 'Write about {{topic}}.\n\n  {{tone}}' },
        { role: 'assistant', text: 'Gladly.' },
      ],
      variables: [
        { name: 'topic', description: 'What it is about', required: true, default: null },
        { name: 'tone', description: '', required: false, default: 'dry' },
      ],
      category: 'Writing',
      tags: ['docs', 'release notes'],
    },
    freeCap: 5,
  },
  {
    ...operationsOf('skill'),
    ...NAMED,
    kind: 'skill',
    table: 'skills',
    least: { description: 'Does a thing when asked to.', instructions: 'Do {{it}}.\n' },
    full: {
      name: 'pdf-tools',
      displayName: 'Tools for PDF',
      description: 'Reads and fills PDF files.\nUse it for forms: "all" of them.',
      triggers: ['fill a form', '# read this: PDF'],
      instructions: '# How\n\n1. Open it.\n2. Read it.\n\n```sh\npdf --all\n```',
      guardrails: ['Never print.', '- ask before it is sent'],
      license: 'MIT',
      compatibility: 'Needs Python 3.12.',
      metadata: { author: 'Ada', version: '1.0', 'short-description': 'yes' },
      allowedTools: ['Read', 'Bash(pdf fill:*)'],
      claude: { 'disable-model-invocation': true, context: 'fork', hooks: { Stop: [{ matcher: '*' }] } },
      tags: ['pdf', 'forms'],
      files: [
        { path: 'scripts/fill.py', content: 'print("ok")\n', executable: true },
        { path: 'assets/logo.png', content: 'iVBORw0KGgoAAAD/', encoding: 'base64' },
      ],
    },
    freeCap: 2,
  },
  {
    ...operationsOf('agent'),
    ...NAMED,
    kind: 'agent',
    table: 'agents',
    least: { description: 'Reviews what it is given.', instructions: 'You review.' },
    full: {
      name: 'code-reviewer',
      displayName: 'Reviewer of code',
      description: 'Reviews code.\nUse it after each change: always.',
      instructions: 'You are a reviewer.\n\n- Be brief.\n\n---\n\nDone.',
      model: 'sonnet',
      tools: ['Read', 'Grep', 'Bash(git diff:*)'],
      disallowedTools: ['Write'],
      skills: [],
      claude: { color: 'blue', permissionMode: 'plan', maxTurns: 7 },
      tags: ['review'],
    },
    freeCap: 2,
  },
];
