import { CONFIRMATION_TOKEN } from './confirmation-token.js';
import type { ToolSchema } from './tool-schema.js';

/** Longest token that is looked at, in characters; longer ones are none of ours. */
export const CONFIRMATION_TOKEN_LENGTH_MAX = 256;

/** What confirmation adds to the schemas of a destructive tool. */
export interface ConfirmationSchema {
  /** The optional argument that carries the token. */
  readonly argument: { readonly [name: string]: object };
  /** The schema of what a call answers, which is the tool's own view or a question. */
  result(view: ToolSchema): ToolSchema;
}

/** Describes the two rounds of a destructive tool. */
export function confirmationSchema(): ConfirmationSchema {
  return {
    argument: {
      [CONFIRMATION_TOKEN]: {
        type: 'string',
        minLength: 1,
        maxLength: CONFIRMATION_TOKEN_LENGTH_MAX,
        description:
          'Only for the second call: the `confirmationToken` that the first call answered, once the person has agreed. ' +
          'All other arguments stay the same.',
      },
    },
    result: (view) => ({
      ...view,
      description: 'What was done; or, with `status`, what would be done and how to confirm it.',
      properties: { ...view.properties, ...QUESTION },
      required: [],
    }),
  };
}

const QUESTION = {
  status: { type: 'string', const: 'confirmation_required', description: 'Nothing was done yet.' },
  action: { type: 'string', description: 'The tool that waits for confirmation.' },
  targetKind: { type: 'string' },
  targetId: { type: 'string' },
  targetName: { type: 'string' },
  consequences: { type: 'array', items: { type: 'string' }, description: 'What would be lost.' },
  advice: { type: 'string', description: 'What to consider first.' },
  expiresAt: { type: 'string', format: 'date-time', description: 'The token is refused from then on.' },
  confirmationToken: {
    type: 'string',
    description: `For the argument \`${CONFIRMATION_TOKEN}\`; works once.`,
  },
} as const;
