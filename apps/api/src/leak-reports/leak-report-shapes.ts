import { LEAK_SIGHTINGS_MAX, type JsonSchema } from '@paretostudio/studio';

/** One match of a report, as the partner sends it. */
export class LeakReportMatch {
  token!: string;
  type?: string;
  url?: string;
  source?: string;
}

/** What a partner is told about one match: whether it is a key of this server, and nothing else. */
export class LeakFeedbackView {
  /** SHA-256 of the reported text in hexadecimal: the key itself is in no answer. */
  token_hash!: string;
  token_type!: string;
  label!: 'true_positive' | 'false_positive';
}

/** Names the shape of a whole report: a list of matches. */
export class LeakReportBody extends Array<LeakReportMatch> {}

/** Names the shape of the answer: a list, one entry for each match. */
export class LeakFeedback extends Array<LeakFeedbackView> {}

/** Describes what the route of leak reports takes and answers, by class name; the form is the partner's. */
export function leakReportSchemas(refPrefix: string): Readonly<Record<string, JsonSchema>> {
  const listOf = (shape: { readonly name: string }): JsonSchema => ({
    type: 'array',
    maxItems: LEAK_SIGHTINGS_MAX,
    items: { $ref: `${refPrefix}${shape.name}` },
  });
  return {
    [LeakReportBody.name]: listOf(LeakReportMatch),
    [LeakReportMatch.name]: {
      type: 'object',
      properties: {
        token: { type: 'string', description: 'The text that was found.' },
        type: { type: 'string', description: 'What the partner calls this kind of secret.' },
        url: { type: 'string', description: 'Where it was found; may be empty.' },
        source: { type: 'string', description: 'The kind of place, such as commit.' },
      },
      required: ['token'],
    },
    [LeakFeedback.name]: listOf(LeakFeedbackView),
    [LeakFeedbackView.name]: {
      type: 'object',
      properties: {
        token_hash: { type: 'string', description: 'SHA-256 of the token, in hexadecimal.' },
        token_type: { type: 'string' },
        label: {
          type: 'string',
          enum: ['true_positive', 'false_positive'],
          description: 'Whether it is a key of this server, which is revoked by now.',
        },
      },
      required: ['token_hash', 'token_type', 'label'],
      additionalProperties: false,
    },
  };
}
