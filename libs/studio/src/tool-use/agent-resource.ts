/** The `SKILL.md` of a skill of an agent, as a resource that can be read. */
export interface AgentResource {
  /** `skill://<name>/SKILL.md`. */
  readonly uri: string;
  /** Name of the skill; kebab-case. */
  readonly name: string;
  readonly title: string;
  /** May be ''. */
  readonly description: string;
  readonly mediaType: string;
  /** RFC 3339, UTC. */
  readonly updatedAt: string;
}

/** Names a file of a skill of an agent. */
export interface AgentFileRef {
  /** Name of the skill; untrusted. */
  readonly skill: string;
  /** Relative to the skill's folder, such as `SKILL.md`; untrusted. */
  readonly path: string;
}
