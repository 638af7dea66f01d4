/** A detail of an event, ready to be shown; all texts in it may be anybody's. */
export interface DetailFact {
  readonly name: string;
  readonly value: DetailValue;
}

/** What a detail is: a text, several of them, or a change from one to the other. */
export type DetailValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly more: number }
  | { readonly kind: 'change'; readonly before: string; readonly after: string };

const LIST_MAX = 50;

const NAMES: Readonly<Record<string, string>> = {
  before: 'Before',
  after: 'After',
  fields: 'Changed fields',
  version: 'Version',
  reason: 'Reason',
  reporter: 'Reported by',
  source: 'Kind of place',
  url: 'Found at',
  confirmation: 'Confirmed through',
  phase: 'Answer',
  endedSessions: 'Ended sessions',
  copiedFromId: 'Copied from',
  replacementId: 'Replaced by',
  overlapSeconds: 'Old key works for seconds',
  requestsPerDay: 'Requests a day',
  expiresAt: 'Expires',
  allowedCidrs: 'Allowed addresses',
  humanConfirmation: 'A person confirms',
  approvalsTakenBack: 'Approvals taken back',
  headerNames: 'Names of headers',
};

/** Where nothing given means something. */
const MEANINGS_OF_NULL: Readonly<Record<string, string>> = {
  overlapSeconds: 'until it is revoked',
  expiresAt: 'never',
  requestsPerDay: 'those of the plan',
  allowedCidrs: 'any',
};

/** Makes readable facts of the details of an event, in their order; none is left out. */
export function detailFacts(details: Readonly<Record<string, unknown>>): readonly DetailFact[] {
  return Object.entries(details).map(([name, value]) => ({
    name: nameOf(name),
    value:
      value === null && Object.hasOwn(MEANINGS_OF_NULL, name)
        ? { kind: 'text', text: MEANINGS_OF_NULL[name] as string }
        : valueOf(value),
  }));
}

/** `requestsPerDay` is told as `Requests per day`. */
function nameOf(name: string): string {
  if (Object.hasOwn(NAMES, name)) return NAMES[name] as string;
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueOf(value: unknown): DetailValue {
  if (isChange(value)) return { kind: 'change', before: textOf(value.before), after: textOf(value.after) };
  if (Array.isArray(value)) {
    return {
      kind: 'list',
      items: value.slice(0, LIST_MAX).map(textOf),
      more: Math.max(0, value.length - LIST_MAX),
    };
  }
  return { kind: 'text', text: textOf(value) };
}

function isChange(value: unknown): value is { readonly before: unknown; readonly after: unknown } {
  return typeof value === 'object' && value !== null && 'before' in value && 'after' in value;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value === '' ? 'empty' : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(textOf).join(', ');
  const entries = Object.entries(value as object);
  return entries.length === 0 ? 'none' : entries.map(([name, each]) => `${name}: ${textOf(each)}`).join('; ');
}
