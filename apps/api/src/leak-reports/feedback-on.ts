import { createHash } from 'node:crypto';
import type { LeakFeedbackView } from './leak-report-shapes.js';
import type { ReportedMatch } from './read-leak-report.js';

/**
 * Labels each match of a report, in its order.
 *
 * @param known - The texts that are keys of this server, live or not. What is malformed and what is unknown look alike.
 */
export function feedbackOn(
  matches: readonly ReportedMatch[],
  known: ReadonlySet<string>,
): LeakFeedbackView[] {
  return matches.map(({ token, type }) => ({
    token_hash: createHash('sha256').update(token).digest('hex'),
    token_type: type,
    label: known.has(token) ? 'true_positive' : 'false_positive',
  }));
}
