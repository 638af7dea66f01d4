import { findAction, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { useQuery } from '@tanstack/react-query';
import { plansQuery } from '../../../data/account-queries.js';
import { useWhoami } from '../../../data/who.js';

/** The title of the smallest plan that has the feature of an action; null when the account's own plan has it. */
export function usePlanFor(action: string): string | null {
  const feature = findAction(STUDIO_ACTIONS, action)?.feature ?? null;
  const features = useWhoami()?.plan.features;
  const { data: plans } = useQuery(plansQuery);
  if (feature === null || features === undefined || features.includes(feature)) return null;
  return plans?.items.find((plan) => plan.features.includes(feature))?.title ?? null;
}
