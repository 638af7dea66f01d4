/** The tools that this program adds to those of the library; they write to the user's disk. */
export type InstallToolName = 'install_skill' | 'install_agent' | 'install_bundle';

/** A tool as `tools/list` shows it, with what the key must be able to do for it. */
export interface InstallToolDefinition {
  readonly name: InstallToolName;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: object;
  readonly outputSchema: object;
  readonly annotations: object;
}

const NAME = { type: 'string', minLength: 1, maxLength: 64, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };

const SCOPE = {
  type: 'string',
  enum: ['project', 'user'],
  default: 'project',
  description: 'project: the folder of this project; user: the home folder, for all projects.',
};

const OVERWRITE = {
  type: 'boolean',
  default: false,
  description: 'Replace what is already installed under this name. Ask the user first.',
};

const OUTPUT = {
  type: 'object',
  properties: {
    folder: { type: 'string', description: 'The folder that the paths are relative to.' },
    paths: { type: 'array', items: { type: 'string' }, description: 'The files that were written.' },
  },
  required: ['folder', 'paths'],
};

/** Overwriting destroys what was there; a second call with the same arguments changes nothing more. */
const HINTS = { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false };

/** The tools in the order in which they are shown. */
export const INSTALL_TOOLS: readonly InstallToolDefinition[] = [
  {
    name: 'install_skill',
    title: 'Install a skill',
    description:
      'Writes a skill of the library into a folder on this computer, where coding agents find it: .claude/skills, or .agents/skills. Never overwrites unless told to.',
    inputSchema: inputOf({
      name: { ...NAME, description: 'The name of the skill, as list_skills shows it.' },
      target: {
        type: 'string',
        enum: ['claude', 'agents'],
        default: 'claude',
        description:
          'claude: .claude/skills, with the fields of Claude; agents: .agents/skills, in the portable form.',
      },
      scope: SCOPE,
      overwrite: OVERWRITE,
    }),
    outputSchema: OUTPUT,
    annotations: { title: 'Install a skill', ...HINTS },
  },
  {
    name: 'install_agent',
    title: 'Install an agent',
    description:
      'Writes an agent of the library to .claude/agents on this computer, without its skills. Never overwrites unless told to.',
    inputSchema: inputOf({
      name: { ...NAME, description: 'The name of the agent, as list_agents shows it.' },
      scope: SCOPE,
      overwrite: OVERWRITE,
    }),
    outputSchema: OUTPUT,
    annotations: { title: 'Install an agent', ...HINTS },
  },
  {
    name: 'install_bundle',
    title: 'Install an agent with its skills',
    description:
      'Writes an agent of the library and all skills that it uses to .claude/agents and .claude/skills on this computer. Never overwrites unless told to.',
    inputSchema: inputOf({
      name: { ...NAME, description: 'The name of the agent, as list_agents shows it.' },
      scope: SCOPE,
      overwrite: OVERWRITE,
    }),
    outputSchema: OUTPUT,
    annotations: { title: 'Install an agent with its skills', ...HINTS },
  },
];

function inputOf(properties: object): object {
  return { type: 'object', properties, required: ['name'], additionalProperties: false };
}
