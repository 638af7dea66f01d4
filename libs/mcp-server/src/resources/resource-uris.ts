/** The URI of a file of a skill, `SKILL.md` by default. */
export function skillFileUri(name: string, path = 'SKILL.md'): string {
  return `skill://${name}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The URI of an agent as a subagent file. */
export function agentFileUri(name: string): string {
  return `paretostudio://agents/${name}.md`;
}

/** The templates of all resources, as `resources/templates/list` shows them and completion takes them. */
export const RESOURCE_TEMPLATES = {
  skillFile: 'skill://{name}/{+path}',
  skillArchive: 'paretostudio://skills/{name}.zip',
  agentFile: 'paretostudio://agents/{name}.md',
  agentBundle: 'paretostudio://agents/{name}.zip',
} as const;
