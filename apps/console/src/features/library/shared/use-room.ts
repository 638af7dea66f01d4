import { queryOptions, useQuery } from '@tanstack/react-query';
import { accountQuery, plansQuery } from '../../../data/account-queries.js';
import { useWhoami } from '../../../data/who.js';
import { readPage } from './library-calls.js';
import type { LibraryPath } from './library-kind.js';

const COUNTED_MAX = 100;

/** How much room the plan leaves for records of a kind. */
export interface Room {
  /** How many the account keeps, personal ones of other members too; at most 100 until that is known. */
  readonly used: number;
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
  /** Null is no limit. */
  readonly limit: number | null;
  readonly isFull: boolean;
  readonly planTitle: string;
  /** The tags of those that were counted, sorted. */
  readonly tags: readonly string[];
}

/** The newest records of a kind whatever is searched for: counted against the plan's cap, and asked for their tags. */
export function newestQuery<Path extends LibraryPath>(path: Path) {
  return queryOptions({
    queryKey: [path, 'newest'],
    queryFn: () => readPage(path, { limit: COUNTED_MAX }),
  });
}

/** How much room the plan leaves for records of a kind; undefined until it is known. */
export function useRoom(path: LibraryPath): Room | undefined {
  const whoami = useWhoami();
  const { data: plans } = useQuery(plansQuery);
  const { data: newest } = useQuery(newestQuery(path));
  const { data: account } = useQuery(accountQuery);
  const plan = plans?.items.find(({ id }) => id === whoami?.plan.id);
  if (plan === undefined || newest === undefined) return undefined;
  const counted = newest.items.length;
  const used = Math.max(account?.saved[path] ?? 0, counted);
  const limit = plan.caps[path];
  return {
    used,
    isMore: account === undefined && newest.nextCursor !== null,
    limit,
    isFull: limit !== null && used >= limit,
    planTitle: plan.title,
    tags: [...new Set(newest.items.flatMap(({ tags }) => tags))].sort(),
  };
}

/** Says how much of a plan's room is used: "3 of 5 prompts on the Free plan". */
export function roomText({ used, isMore, limit, planTitle }: Room, path: LibraryPath): string {
  const count = isMore ? `More than ${used}` : used;
  return limit === null
    ? `${count} ${path}; the ${planTitle} plan sets no limit`
    : `${count} of ${limit} ${path} on the ${planTitle} plan`;
}
