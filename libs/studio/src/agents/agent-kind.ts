import type { Agent, AgentSummary } from '@paretostudio/entities';
import type { LibraryKind } from '../library/library-kind.js';

/** Agents, as what all kinds of records have in common needs to know them. */
export const AGENT_KIND: LibraryKind<Agent, AgentSummary> = {
  kind: 'agent',
  cap: 'agents',
  nameField: 'name',
  nameConstraint: 'agents_name_unique',
  formerly: { connections: [] },
  in: ({ agents }) => agents,
  namesOf: ({ name, displayName }) => ({ name, title: displayName }),
  renamed: (content, { name, title }) => ({ ...content, name, displayName: title }),
};
