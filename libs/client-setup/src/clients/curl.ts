import type { ClientRow } from '../client-row.js';
import { KEY_VARIABLE } from '../names.js';
import { shellCommand, variableInQuotes } from '../shell-command.js';
import { keyInTerminal, step } from '../steps.js';

/** curl: one request, to see that key and server are right. */
export const CURL: ClientRow = {
  id: 'curl',
  title: 'curl',
  transport: 'rest',
  documentation: null,
  setUp: (site) => ({
    steps: [
      keyInTerminal(site),
      step('In the same window, run the command below: it answers who you are and what the key may do.'),
    ],
    command: shellCommand(
      'curl --silent --show-error --header',
      variableInQuotes('Authorization: Bearer ', KEY_VARIABLE, site.os),
      `${site.serverUrl}/v1/me`,
    ),
    notes: [`This request costs nothing. Everything else is under ${site.serverUrl}/docs/api.`],
  }),
};
