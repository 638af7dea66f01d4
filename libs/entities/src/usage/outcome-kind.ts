import { REFUSALS } from '@paretostudio/admission';

/** The kinds of end that a request can come to. */
export const OUTCOME_KINDS = ['ok', 'refused', 'failed'] as const;

/**
 * What an outcome means to whoever made the request: `ok`, it was answered or a person was asked; `refused`, this server
 * did not let it through; `failed`, it was let through and came to nothing, here, at an upstream server or in its tool.
 */
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** A call that waits for a person's answer was neither refused nor has it failed. */
const OK: readonly string[] = ['ok', 'confirmation_required', 'input_required'];

/** `cancelled`: the client was gone before its answer was there. */
const FAILED: readonly string[] = [
  'tool_error',
  'cancelled',
  ...Object.entries(REFUSALS)
    .filter(([, { status }]) => status >= 500)
    .map(([code]) => code),
];

/** Where no code is known, an outcome is the answer's status. */
const FAILED_STATUS = /^5\d\d$/;

/**
 * Tells what kind of end an outcome is; the one classification of outcomes, here and in {@link outcomeKindSql}.
 *
 * @param outcome - As recorded; a word that is not known counts as a refusal.
 */
export function outcomeKindOf(outcome: string): OutcomeKind {
  if (OK.includes(outcome)) return 'ok';
  return FAILED.includes(outcome) || FAILED_STATUS.test(outcome) ? 'failed' : 'refused';
}

/** Writes {@link outcomeKindOf} as an expression of SQL. */
export function outcomeKindSql(column: string): string {
  return `case when ${column} in (${listed(OK)}) then 'ok'
    when ${column} in (${listed(FAILED)}) or ${column} ~ '${FAILED_STATUS.source}' then 'failed'
    else 'refused' end`;
}

function listed(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
