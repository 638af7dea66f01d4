import type { WaitingGroup } from './waiting-group.js';

/** Most groups that leave together the first time that they are sent apart. */
const GROUPS_TOGETHER_MAX = 16;

/**
 * Groups whose rows somebody holds, waiting to be sent apart from the others. Inside the library alone.
 *
 * Groups go together the first time; one that was busy again goes alone, so that the account which is held for long
 * fails by itself and not the ones that stood beside it by chance.
 */
export class BusyQueue {
  readonly #groups = new Map<string, WaitingGroup>();

  constructor(
    private readonly groupsMax: number,
    private readonly waitingMax: number,
  ) {}

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  /**
   * Adds a group, or its callers to the one of the same id that is there.
   *
   * @returns `false` when the queue is full: the group was not added.
   */
  add(group: WaitingGroup): boolean {
    const present = this.#groups.get(group.id);
    if (present === undefined && this.#groups.size >= this.groupsMax) {
      return false;
    }
    let waiting = group.waiting;
    for (const queued of this.#groups.values()) {
      waiting += queued.waiting;
    }
    if (waiting > this.waitingMax) {
      return false;
    }
    if (present === undefined) {
      this.#groups.set(group.id, group);
    } else {
      present.absorb(group);
    }
    return true;
  }

  /** Takes the groups that leave together next, oldest first; empty when none waits. */
  take(): WaitingGroup[] {
    const batch: WaitingGroup[] = [];
    for (const group of this.#groups.values()) {
      const alone = group.busyCount > 1;
      if (batch.length === GROUPS_TOGETHER_MAX || (alone && batch.length > 0)) {
        break;
      }
      this.#groups.delete(group.id);
      batch.push(group);
      if (alone) {
        break;
      }
    }
    return batch;
  }
}
