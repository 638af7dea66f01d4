import { inputRequired, inputResponse, type InputRequiredResult } from '@modelcontextprotocol/server';
import type { ConfirmationRequestView } from '@paretostudio/studio';
import { confirmationText } from './confirmation-text.js';
import type { McpTool } from './mcp-tool.js';

/** Under which name the question goes out and its answer comes back. */
const QUESTION = 'confirmation';
const FIELD = 'confirm';

/** What a person answered; `missing` when there is no answer to the question. */
export type ConfirmationAnswer = 'accepted' | 'declined' | 'cancelled' | 'missing';

/** Asks the person at the client, with a box that is not ticked; the token travels as opaque request state. */
export function elicitConfirmation(
  { action }: McpTool,
  question: ConfirmationRequestView,
): InputRequiredResult {
  return inputRequired({
    inputRequests: {
      [QUESTION]: inputRequired.elicit({
        message: confirmationText(action.title, question),
        requestedSchema: {
          type: 'object',
          properties: {
            [FIELD]: {
              type: 'boolean',
              title: `${action.title} permanently`,
              description: 'This cannot be undone.',
              default: false,
            },
          },
          required: [FIELD],
        },
      }),
    },
    requestState: question.token,
  });
}

/**
 * Reads what a person answered. Only an accepted form with the box ticked is a yes.
 *
 * @param responses - As the client sent them, untrusted.
 */
export function readConfirmation(
  responses: Readonly<Record<string, unknown>> | undefined,
): ConfirmationAnswer {
  const response = inputResponse(responses, QUESTION);
  if (response.kind !== 'elicit') return 'missing';
  if (response.action === 'cancel') return 'cancelled';
  return response.action === 'accept' && response.content?.[FIELD] === true ? 'accepted' : 'declined';
}
