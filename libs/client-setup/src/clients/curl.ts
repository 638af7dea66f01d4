import type { ClientDefinition } from '../client-definition.js';
import { KEY_VARIABLE } from '../names.js';
import { variableInQuotes, word } from '../shell-command.js';
import { keyInTerminal, step } from '../steps.js';

/** curl: one request, to see that key and server are right. */
export const CURL: ClientDefinition = {
  id: 'curl',
  title: 'curl',
  transport: 'rest',
  documentation: null,
  setUp: (site) => ({
    steps: [
      keyInTerminal(site),
      step('In the same window, run the command below: it answers who you are and what the key may do.'),
    ],
    command: [
      'curl --silent --show-error --header',
      variableInQuotes('Authorization: Bearer ', KEY_VARIABLE, site.os),
      word(`${site.serverUrl}/v1/me`),
    ].join(' '),
    notes: [`This request costs nothing. Everything else is under ${site.serverUrl}/docs/api.`],
  }),
};
