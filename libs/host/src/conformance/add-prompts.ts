import {
  acceptedContent,
  fromJsonSchema,
  inputRequired,
  type McpServer,
  type PromptMessage,
} from '@modelcontextprotocol/server';
import { PIXEL_PNG } from './fixture-media.js';

/** Adds the prompts that the suite gets, and completion of their arguments. */
export function addPrompts(server: McpServer): void {
  server.registerPrompt('test_simple_prompt', { description: 'One message.' }, () => ({
    messages: [say('This is a simple prompt for testing.')],
  }));
  server.registerPrompt(
    'test_prompt_with_arguments',
    { description: 'Two arguments in one message.', argsSchema: strings('arg1', 'arg2') },
    ({ arg1, arg2 }) => ({ messages: [say(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)] }),
  );
  server.registerPrompt(
    'test_prompt_with_embedded_resource',
    { description: 'A resource in a message.', argsSchema: strings('resourceUri') },
    ({ resourceUri = '' }) => ({
      messages: [
        {
          role: 'user',
          content: {
            type: 'resource',
            resource: { uri: resourceUri, mimeType: 'text/plain', text: 'An embedded resource.' },
          },
        },
        say('Please read the resource above.'),
      ],
    }),
  );
  server.registerPrompt('test_prompt_with_image', { description: 'A picture in a message.' }, () => ({
    messages: [
      { role: 'user', content: { type: 'image', data: PIXEL_PNG, mimeType: 'image/png' } },
      say('Please look at the picture above.'),
    ],
  }));
  server.registerPrompt(
    'test_input_required_result_prompt',
    { description: 'Asks before it answers.', argsSchema: strings() },
    (_args, { mcpReq }) => {
      const context = acceptedContent(mcpReq.inputResponses, 'user_context')?.['context'];
      return typeof context === 'string'
        ? { messages: [say(`Use the following context: ${context}`)] }
        : inputRequired({ inputRequests: { user_context: askForContext() } });
    },
  );
  server.server.setRequestHandler('completion/complete', () => ({
    completion: { values: [], total: 0, hasMore: false },
  }));
}

function say(text: string): PromptMessage {
  return { role: 'user', content: { type: 'text', text } };
}

/** Arguments that are all texts and all required. */
function strings(...names: string[]) {
  return fromJsonSchema<Readonly<Record<string, string>>>({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    required: names,
  });
}

function askForContext() {
  return inputRequired.elicit({
    message: 'In which context?',
    requestedSchema: { type: 'object', properties: { context: { type: 'string' } }, required: ['context'] },
  });
}
