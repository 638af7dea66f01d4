import type { Agent, AgentConnection } from '@paretostudio/entities';
import {
  connectionResource,
  isAllowed,
  isGranted,
  mayEnter,
  STUDIO_ACTIONS,
} from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import type { refuse } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import { rightsOf } from '../core/rights-of.js';

/**
 * What a caller may put into an agent: what it may use itself, and what the agent has already.
 *
 * Who may enter an agent uses whatever the agent was given, so giving it more than one has would be a way around one's own
 * permissions.
 */
export class AgentReach {
  readonly #rights;
  readonly #had: Pick<Agent, 'connections' | 'skillIds'>;
  #leansOnAgent = false;

  /** @param agent - As it is before the change; null for one that is made. */
  constructor(caller: Caller, agent: Pick<Agent, 'connections' | 'skillIds'> | null) {
    this.#rights = rightsOf(caller);
    this.#had = agent ?? { connections: [], skillIds: [] };
  }

  /** Whether something was let through only because the agent has it: then it has to be the same agent still. */
  get leansOnAgent(): boolean {
    return this.#leansOnAgent;
  }

  /** Whether the caller may know of a connection at all. */
  knowsConnection(connectionId: string): boolean {
    return (
      mayEnter(this.#rights, connectionResource(connectionId)) ||
      this.#lean(this.#selection(connectionId) !== undefined)
    );
  }

  /** Whether the caller may have an agent select a tool. */
  mayGive(connectionId: string, tool: string): boolean {
    if (isGranted(this.#rights, STUDIO_ACTIONS, tool, connectionResource(connectionId))) return true;
    const had = this.#selection(connectionId);
    return this.#lean(had !== undefined && (had.tools === null || had.tools.includes(tool)));
  }

  /** Whether the caller may have an agent select all tools that there are and will be. */
  mayGiveAll(connectionId: string): boolean {
    const resource = connectionResource(connectionId);
    if (mayEnter(this.#rights, resource) && isAllowed(this.#rights.permissions, resource, '*')) return true;
    return this.#lean(this.#selection(connectionId)?.tools === null);
  }

  /** Refuses skills that the caller could not read itself; null when there are none among them. */
  refuseSkills(skillIds: readonly string[]): ReturnType<typeof refuse> | null {
    if (isGranted(this.#rights, STUDIO_ACTIONS, 'get_skill')) return null;
    if (this.#lean(skillIds.every((id) => this.#had.skillIds.includes(id)))) return null;
    return refuseDenied(
      'Who may enter an agent reads its skills: giving it one takes the right to read skills.',
      'get_skill',
    );
  }

  #selection(connectionId: string): AgentConnection | undefined {
    return this.#had.connections.find((selection) => selection.connectionId === connectionId);
  }

  #lean(isThere: boolean): boolean {
    this.#leansOnAgent ||= isThere;
    return isThere;
  }
}
