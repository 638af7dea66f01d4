import type { Refusal, RefusalCode, RefusedField } from '@paretostudio/admission';
import { upstreamAdvice } from './upstream-advice.js';

/** How the texts of refusals may be completed. */
export interface RefusalTextOptions {
  /** Where a person changes the plan; default null: the text names no place. */
  readonly accountUrl?: string | null;
}

/** What a model can do, where the refusal's own text tells what happened but not that. */
const ADVICE: Partial<Record<RefusalCode, (refusal: Refusal) => string>> = {
  not_found: () => 'List or search for the right id or name, and call again with it.',
  conflict: () => 'Read the present state before you call again.',
  tool_not_approved: () =>
    'Ask an admin to look at its definition and to approve the tool of the connection.',
  upstream_failed: upstreamAdvice,
};

/** Codes that another plan would help with. */
const PLAN_CODES: ReadonlySet<RefusalCode> = new Set([
  'plan_required',
  'plan_limit_reached',
  'quota_exceeded',
]);

/** Most fields that a text lists. */
const FIELDS_MAX = 20;

/**
 * Puts a refusal into a text for a model: what happened, which fields are wrong, what to do, and where.
 *
 * Complete enough to be told on to a person as it is.
 */
export function refusalText(refusal: Refusal, { accountUrl = null }: RefusalTextOptions = {}): string {
  const { code, detail, fields = [] } = refusal;
  const advice = ADVICE[code]?.(refusal);
  return [
    ...(fields.length > 1 || hasSuggestion(fields)
      ? ['The input is not accepted:', ...listed(fields)]
      : [detail]),
    ...(advice === undefined ? [] : [advice]),
    ...(accountUrl !== null && PLAN_CODES.has(code) ? [`The plan is changed at ${accountUrl}.`] : []),
  ].join('\n');
}

function hasSuggestion(fields: readonly RefusedField[]): boolean {
  return fields.some(({ suggestion }) => suggestion !== undefined);
}

function listed(fields: readonly RefusedField[]): readonly string[] {
  const rest = fields.length - FIELDS_MAX;
  return [...fields.slice(0, FIELDS_MAX).map(describe), ...(rest > 0 ? [`- and ${rest} more`] : [])];
}

function describe({ path, message, suggestion }: RefusedField): string {
  const subject = path === '' ? 'The input' : `\`${path}\``;
  return `- ${subject} ${message}${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`;
}
