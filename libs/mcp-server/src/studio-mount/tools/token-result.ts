import type { CallToolResult } from '@modelcontextprotocol/server';
import { STUDIO_ACTIONS, findAction } from '@paretostudio/permissions';
import type { ConfirmationRequestView } from '@paretostudio/studio';
import { confirmationText } from './confirmation-text.js';
import { CONFIRMATION_TOKEN } from './confirmation-token.js';

/**
 * Answers the first round of a destructive tool to a client that cannot ask a person itself: what would be lost, and
 * the token for the second round, with the words that make a model ask first.
 */
export function tokenResult(question: ConfirmationRequestView): CallToolResult {
  const { token: confirmationToken, action, ...rest } = question;
  const title = findAction(STUDIO_ACTIONS, action)?.title ?? action;
  const text = [
    'Nothing was done yet.',
    confirmationText(title, question),
    `Tell the person what would be lost and ask whether to go on. Only if they agree, call \`${action}\` again with ` +
      `the same arguments and \`${CONFIRMATION_TOKEN}\` "${confirmationToken}", before ${question.expiresAt}. ` +
      'The token works once.',
  ].join('\n');
  const structuredContent = { status: 'confirmation_required', action, ...rest, confirmationToken };
  return {
    content: [
      { type: 'text', text },
      { type: 'text', text: JSON.stringify(structuredContent) },
    ],
    structuredContent,
  };
}
