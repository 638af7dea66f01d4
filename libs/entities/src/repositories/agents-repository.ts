import type { EntityManager } from 'typeorm';
import { Agent } from '../entities/agent.entity.js';
import { isId } from '../is-id.js';
import { readerValues, visibleTo, type LibraryReader } from './library-reader.js';
import { LibraryRepository } from './library-repository.js';
import type { LibraryPatch } from './library-table.js';

const LONG = ['instructions', 'claude'] as const;

/** What may be changed about an agent; what is left out stays. */
export type AgentPatch = LibraryPatch<Agent>;

/** An agent as lists have it: without what is long. */
export type AgentSummary = Omit<Agent, (typeof LONG)[number]>;

/** The agents that have something. */
export interface AgentsThatHaveIt {
  /** Names of those that the reader sees, in their order. */
  readonly names: readonly string[];
  /** How many others there are, which are personal to other members. */
  readonly others: number;
}

/** Asks about the agents of an account and changes them. */
export class AgentsRepository extends LibraryRepository<Agent, AgentSummary> {
  constructor(manager: EntityManager) {
    super(manager, {
      target: Agent,
      name: 'agents',
      nameColumn: 'name',
      titleColumn: 'display_name',
      long: LONG,
    });
  }

  /**
   * Takes a skill out of the agents that have it, in the transaction that deletes the skill.
   *
   * It is no change that anybody made to them: their versions stay. Call it after the skill was deleted, so that no
   * agent gets it meanwhile.
   *
   * @returns The ids of the agents that had it.
   */
  async dropSkill(accountId: string, skillId: string): Promise<string[]> {
    if (!isId(accountId) || !isId(skillId)) {
      return [];
    }
    const [rows]: [{ id: string }[], number] = await this.manager.query(
      `with affected as materialized (
         select id from paretostudio.agents where account_id = $1 and skill_ids @> array[$2::uuid]
         order by id for no key update
       )
       update paretostudio.agents a set skill_ids = array_remove(a.skill_ids, $2::uuid)
       from affected where a.id = affected.id returning a.id`,
      [accountId, skillId],
    );
    return rows.map(({ id }) => id);
  }

  /** Tells which agents have a skill. */
  async listBySkill(reader: LibraryReader, skillId: string): Promise<AgentsThatHaveIt> {
    return isId(skillId) ? this.#listThatHave(reader, 'a.skill_ids @> array[$2::uuid]', skillId) : NO_AGENTS;
  }

  /** Lists the names of the shared agents that have a skill, in their order. */
  async listSharedNamesBySkill(accountId: string, skillId: string): Promise<string[]> {
    const rows: { name: string }[] = await this.manager.query(
      `select name from paretostudio.agents
       where account_id = $1 and skill_ids @> array[$2::uuid] and visibility = 'team' order by name collate "C"`,
      [accountId, skillId],
    );
    return rows.map(({ name }) => name);
  }

  /** Gives an agent exactly these skills, without a version: no change that anybody made to it. Lock it first. */
  async setSkills(accountId: string, id: string, skillIds: readonly string[]): Promise<void> {
    await this.manager.update(Agent, { accountId, id }, { skillIds: [...skillIds] });
  }

  /**
   * Takes a connection out of the agents that select of it, in the transaction that deletes the connection; as
   * {@link dropSkill} does with a skill.
   *
   * @returns The ids of the agents that had it.
   */
  async dropConnection(accountId: string, connectionId: string): Promise<string[]> {
    if (!isId(accountId) || !isId(connectionId)) {
      return [];
    }
    const [rows]: [{ id: string }[], number] = await this.manager.query(
      `with affected as materialized (
         select id from paretostudio.agents where account_id = $1 and connections @> $2::jsonb
         order by id for no key update
       )
       update paretostudio.agents a set connections = (
         select coalesce(jsonb_agg(selected order by place), '[]')
         from jsonb_array_elements(a.connections) with ordinality as s(selected, place)
         where not selected @> ($2::jsonb -> 0)
       )
       from affected where a.id = affected.id returning a.id`,
      [accountId, JSON.stringify([{ connectionId }])],
    );
    return rows.map(({ id }) => id);
  }

  /** Tells which agents select of a connection. */
  async listByConnection(reader: LibraryReader, connectionId: string): Promise<AgentsThatHaveIt> {
    return isId(connectionId)
      ? this.#listThatHave(reader, 'a.connections @> $2::jsonb', JSON.stringify([{ connectionId }]))
      : NO_AGENTS;
  }

  async #listThatHave(reader: LibraryReader, condition: string, value: string): Promise<AgentsThatHaveIt> {
    if (!isId(reader.accountId)) {
      return NO_AGENTS;
    }
    const rows: { name: string; is_visible: boolean }[] = await this.manager.query(
      `select a.name, ${visibleTo('a', 3)} as is_visible from paretostudio.agents a
       where a.account_id = $1 and ${condition} order by a.name collate "C"`,
      [reader.accountId, value, ...readerValues(reader)],
    );
    const names = rows.flatMap(({ name, is_visible: isVisible }) => (isVisible ? [name] : []));
    return { names, others: rows.length - names.length };
  }
}

const NO_AGENTS: AgentsThatHaveIt = { names: [], others: 0 };
