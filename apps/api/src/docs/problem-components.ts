import { REFUSALS } from '@paretostudio/admission';
import type { JsonSchema } from '@paretostudio/studio';

const NUMBER_OF_THINGS: JsonSchema = { type: 'integer' };

/** The body of every error answer. */
export const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'An error answer (RFC 9457). Members beyond `requestId` stand where they help to act.',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What happened in this case, for the person who reads it.' },
    code: { type: 'string', enum: Object.keys(REFUSALS), description: 'Stable; programs act on it.' },
    requestId: { type: ['string', 'null'] },
    limit: NUMBER_OF_THINGS,
    used: NUMBER_OF_THINGS,
    resetAt: { type: 'string', format: 'date-time' },
    plan: { type: 'string' },
    action: { type: 'string' },
    feature: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' }, suggestion: { type: 'string' } },
        required: ['path', 'message'],
      },
    },
    retryAfterSeconds: NUMBER_OF_THINGS,
    reason: { type: 'string' },
    replacementId: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
};

/** The statuses that a kind of route may answer with a problem, and the codes behind each. */
export function problemResponses(statuses: readonly number[]): Record<string, object> {
  return Object.fromEntries(statuses.map((status) => [String(status), problemResponse(status)]));
}

function problemResponse(status: number): object {
  const codes = Object.entries(REFUSALS).filter(([, refusal]) => refusal.status === status);
  return {
    description: codes.map(([code, { title }]) => `${title} (\`${code}\`)`).join(' · '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
