import { useQuery } from '@tanstack/react-query';
import { plansQuery } from '../../../data/account-queries.js';
import { useWhoami } from '../../../data/who.js';

/** The feature of a plan that lets members share records. */
const SHARED_LIBRARY = 'shared_library';

/** Whether the plan of the account lets its members share records. */
export interface Sharing {
  /** False until it is known. */
  readonly isIncluded: boolean;
  /** The title of the smallest plan that has it; null while it is not known. */
  readonly planTitle: string | null;
}

/** Tells whether the plan of the account lets its members share records, and which plan does. */
export function useSharing(): Sharing {
  const isIncluded = useWhoami()?.plan.features.includes(SHARED_LIBRARY) ?? false;
  const { data: plans } = useQuery(plansQuery);
  const planTitle = plans?.items.find(({ features }) => features.includes(SHARED_LIBRARY))?.title ?? null;
  return { isIncluded, planTitle };
}
