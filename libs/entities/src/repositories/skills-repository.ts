import type { EntityManager } from 'typeorm';
import { Skill } from '../entities/skill.entity.js';
import { isId } from '../is-id.js';
import type { LibraryVisibility } from '../entities/library-columns.js';
import { readerValues, visibleTo, type LibraryReader } from './library-reader.js';
import { LibraryRepository } from './library-repository.js';
import type { LibraryPatch } from './library-table.js';

const LONG = ['instructions', 'files', 'claude', 'metadata'] as const;

/** What may be changed about a skill; what is left out stays. */
export type SkillPatch = LibraryPatch<Skill>;

/** A skill as lists have it: without what is long. */
export type SkillSummary = Omit<Skill, (typeof LONG)[number]>;

/** A skill by which it is referred to. */
export interface SkillName {
  readonly id: string;
  readonly name: string;
  readonly visibility: LibraryVisibility;
}

/** Asks about the skills of an account and changes them. */
export class SkillsRepository extends LibraryRepository<Skill, SkillSummary> {
  constructor(manager: EntityManager) {
    super(manager, {
      target: Skill,
      name: 'skills',
      nameColumn: 'name',
      titleColumn: 'display_name',
      long: LONG,
    });
  }

  /**
   * Makes sure that skills stay while something is made to refer to them: they are neither deleted nor renamed, shared
   * nor unshared before the transaction ends. Changes of anything else go on.
   *
   * @returns Those that are there for the reader, by id; lock them before the agent that refers to them.
   */
  async lockForUse(reader: LibraryReader, ids: readonly string[]): Promise<SkillName[]> {
    const wanted = ids.filter(isId);
    if (!isId(reader.accountId) || wanted.length === 0) {
      return [];
    }
    return this.manager.query(
      `select r.id, r.name, r.visibility from paretostudio.skills r
       where r.account_id = $1 and r.id = any($2::uuid[]) and ${visibleTo('r', 3)}
       order by r.id for key share`,
      [reader.accountId, wanted, ...readerValues(reader)],
    );
  }
}
