import type { AccountState } from '../model/account-state.js';
import type { HistoryEvent } from './history.js';
import { isCountedBefore } from './is-counted-before.js';
import { World, type OpenCall } from './world.js';

/** Most worlds that are looked at for one answer: a search that finds no end is an error, not an opinion. */
const WORLDS_MAX = 100_000;

/** Where a history stops being possible. */
export interface Divergence {
  /** The place of the answer that no order explains. */
  readonly at: number;
  /** The place of the last event before it after which nothing was under way; -1 for the beginning. */
  readonly settledAt: number;
  /** The states that the account can have been in at that time. */
  readonly settled: readonly AccountState[];
  /** The states that it can have been in right before the answer. */
  readonly last: readonly AccountState[];
}

/**
 * Decides whether there is an order in which the operations of one account, each at one instant between its call and
 * its answer, give the answers that were given (linearizability).
 *
 * Goes through the history once, with all worlds that are possible so far: when an answer comes, its call has to have
 * happened in them, with as many of the other calls under way before it as one likes. A call that is lost may have
 * happened or not. The history is wrong at the first answer that leaves no world.
 *
 * @param from - The states that the account may be in at first.
 * @returns Null when the history is possible.
 * @throws {@link RangeError} If too much was under way at once.
 */
export function checkAccount(
  from: readonly AccountState[],
  history: readonly HistoryEvent[],
): Divergence | null {
  const ends = endsOf(history);
  const open = new Map<number, OpenCall>();
  let worlds = distinct(from.map((state) => new World(state)));
  let settledAt = -1;
  let settled = from;
  for (const [at, event] of history.entries()) {
    const { id } = event.call;
    if (event.kind === 'call') {
      open.set(id, ends.get(id) ?? { call: event.call, answer: null, endsAt: history.length });
      continue;
    }
    const reached = distinct(worldsWith(id, worlds, [...open.values()]).map((world) => world.without(id)));
    const last = worlds;
    worlds =
      event.kind === 'answer' ? reached : distinct([...reached, ...worlds.map((world) => world.without(id))]);
    open.delete(id);
    if (worlds.length === 0) return { at, settledAt, settled, last: last.map(({ state }) => state) };
    if (open.size === 0) [settledAt, settled] = [at, worlds.map(({ state }) => state)];
  }
  return null;
}

/** All worlds in which the call has happened, reached from any of those given. */
function worldsWith(id: number, from: readonly World[], open: readonly OpenCall[]): World[] {
  const seen = new Set<string>();
  const reached: World[] = [];
  const toVisit = [...from];
  for (let next = toVisit.pop(); next !== undefined; next = toVisit.pop()) {
    const world = next.withQuietCalls(open);
    if (seen.has(world.id)) continue;
    seen.add(world.id);
    if (seen.size > WORLDS_MAX) throw new RangeError('Too much was under way at once to try all orders.');
    if (world.done.has(id) && !world.isAmidBatch) reached.push(world);
    else toVisit.push(...choicesIn(world, open).flatMap((one) => world.after(one)));
  }
  return reached;
}

/** The calls that may happen next. Of those that are alike the one that ends first: they could change places. */
function choicesIn(world: World, open: readonly OpenCall[]): OpenCall[] {
  const choices = new Map<string, OpenCall>();
  for (const one of open) {
    if (world.done.has(one.call.id)) continue;
    const likeness = JSON.stringify([one.call.operation, one.answer, clocksThatMatter(one)]);
    const other = choices.get(likeness);
    if (other === undefined || one.endsAt < other.endsAt) choices.set(likeness, one);
  }
  const all = [...choices.values()];
  return all.filter((one) => !all.some((other) => isCountedBefore(other, one)));
}

/** Those that an answer leaves open. */
function clocksThatMatter({ call, answer }: OpenCall): readonly number[] {
  if (answer === null) return call.clocks;
  return 'at' in answer ? [] : call.clocks.slice(0, 1);
}

function endsOf(history: readonly HistoryEvent[]): Map<number, OpenCall> {
  const ends = new Map<number, OpenCall>();
  history.forEach((event, endsAt) => {
    if (event.kind === 'call') return;
    ends.set(event.call.id, {
      call: event.call,
      answer: event.kind === 'answer' ? event.answer : null,
      endsAt,
    });
  });
  return ends;
}

function distinct(worlds: readonly World[]): World[] {
  return [...new Map(worlds.map((world) => [world.id, world])).values()];
}
