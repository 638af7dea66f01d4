import type { ApiSchemas } from '@paretostudio/api-client';

/** An agent as the server shows it. */
export type AgentView = ApiSchemas['AgentView'];

/** Which tools of a connection an agent offers: all that are approved, now and later; none; or some by name. */
export type ToolChoice = 'all' | 'none' | 'chosen';

/** A connection of an agent that is being written. */
export interface DraftConnection {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly choice: ToolChoice;
  /** The ticked tools, by the names that the server gives them; kept while another choice is looked at. */
  readonly chosen: readonly string[];
}

/** An agent while it is being written: texts as typed, empty rows and outer spaces among them. */
export interface AgentDraft {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Empty for the client's own. */
  readonly model: string;
  readonly instructions: string;
  /** In the order in which they are given to it. */
  readonly skills: readonly { readonly id: string; readonly name: string }[];
  readonly connections: readonly DraftConnection[];
  /** Whether the client's own tools are limited to `tools`. */
  readonly areToolsLimited: boolean;
  readonly tools: readonly string[];
  readonly disallowedTools: readonly string[];
  readonly tags: readonly string[];
}

/** What a new agent begins with. */
export const EMPTY_AGENT: AgentDraft = {
  name: '',
  displayName: '',
  description: '',
  model: '',
  instructions: '',
  skills: [],
  connections: [],
  areToolsLimited: false,
  tools: [],
  disallowedTools: [],
  tags: [],
};

/** Puts a saved agent in the form in which it is changed. */
export function draftOfAgent(agent: AgentView): AgentDraft {
  const { name, displayName, description, instructions, skills, disallowedTools, tags } = agent;
  return {
    name,
    displayName,
    description,
    model: agent.model ?? '',
    instructions,
    skills,
    connections: agent.connections.map(({ id, slug, name: title, tools }) => ({
      id,
      slug,
      name: title,
      choice: tools === null ? 'all' : tools.length === 0 ? 'none' : 'chosen',
      chosen: tools ?? [],
    })),
    areToolsLimited: agent.tools !== null,
    tools: agent.tools ?? [],
    disallowedTools,
    tags,
  };
}
