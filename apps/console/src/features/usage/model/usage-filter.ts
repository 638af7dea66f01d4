/** What requests have in common that are looked at; names as in the query of the server and of the page's address. */
export const FILTER_NAMES = [
  'keyId',
  'action',
  'connectionId',
  'agentId',
  'outcomeKind',
  'outcome',
  'surface',
  'requestId',
] as const;

/** One of {@link FILTER_NAMES}. */
export type FilterName = (typeof FILTER_NAMES)[number];

/** How requests can end, by kind. */
export const OUTCOME_KINDS = ['ok', 'refused', 'failed'] as const;
/** One of {@link OUTCOME_KINDS}. */
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** By which door requests come in that are recorded. */
export const SURFACES = ['rest', 'mcp', 'console', 'cli'] as const;
/** One of {@link SURFACES}. */
export type Surface = (typeof SURFACES)[number];

/** Conditions on requests; all that are given hold at once. */
export interface UsageFilter {
  readonly keyId?: string;
  readonly action?: string;
  readonly connectionId?: string;
  readonly agentId?: string;
  readonly outcomeKind?: OutcomeKind;
  readonly outcome?: string;
  readonly surface?: Surface;
  readonly requestId?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isText = (value: string) => value.length <= 128;

const CHECKS: Readonly<Record<FilterName, (value: string) => boolean>> = {
  keyId: (value) => UUID.test(value),
  connectionId: (value) => UUID.test(value),
  agentId: (value) => UUID.test(value),
  action: isText,
  requestId: isText,
  outcome: (value) => /^[a-z0-9_]{1,64}$/.test(value),
  outcomeKind: (value) => (OUTCOME_KINDS as readonly string[]).includes(value),
  surface: (value) => (SURFACES as readonly string[]).includes(value),
};

/** Reads the filter from the query of an address; what the server would not take is left out. */
export function readFilter(search: URLSearchParams): UsageFilter {
  const given = FILTER_NAMES.flatMap((name) => {
    const value = search.get(name);
    return value !== null && value !== '' && CHECKS[name](value) ? [[name, value]] : [];
  });
  return Object.fromEntries(given) as UsageFilter;
}

/** How many conditions there are. */
export function filterSize(filter: UsageFilter): number {
  return FILTER_NAMES.filter((name) => filter[name] !== undefined).length;
}

/**
 * Changes parts of the query of an address and keeps the others.
 *
 * @param changes - New values by name; null or the empty string takes a part away.
 */
export function changeSearch(
  search: URLSearchParams,
  changes: Readonly<Record<string, string | null | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
