import type { ElicitRequestFormParams, ServerContext } from '@modelcontextprotocol/server';
import { textResult, type FixtureTool } from './fixture-tool.js';

const OPTIONS = ['option1', 'option2', 'option3'];
const titled = (...titles: string[]) => titles.map((title, index) => ({ const: `value${index + 1}`, title }));

/**
 * Tools that ask their client in the middle of a call, as the revisions up to 2025-11-25 do: on the stream of that call,
 * which is open for sure. (The SDK's shorthands ask on the stream of the session, which a client may not have opened yet.)
 */
export const PUSH_TOOLS: readonly FixtureTool[] = [
  {
    name: 'test_sampling',
    inputSchema: { type: 'object', properties: { prompt: { type: 'string' } }, required: ['prompt'] },
    async run({ mcpReq }, { prompt }) {
      const messages = [{ role: 'user', content: { type: 'text', text: String(prompt) } }];
      const { content } = await mcpReq.send({
        method: 'sampling/createMessage',
        params: { messages, maxTokens: 100 },
      });
      const [block] = Array.isArray(content) ? content : [content];
      return textResult(`LLM response: ${block?.type === 'text' ? block.text : 'no text'}`);
    },
  },
  {
    name: 'test_elicitation',
    inputSchema: { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] },
    run: (context, { message }) =>
      elicit(context, String(message), {
        type: 'object',
        properties: { response: { type: 'string', description: 'What the person answers' } },
        required: ['response'],
      }),
  },
  {
    name: 'test_elicitation_sep1034_defaults',
    run: (context) =>
      elicit(context, 'Each field has a default.', {
        type: 'object',
        properties: {
          name: { type: 'string', default: 'John Doe' },
          age: { type: 'integer', default: 30 },
          score: { type: 'number', default: 95.5 },
          status: { type: 'string', enum: ['active', 'inactive', 'pending'], default: 'active' },
          verified: { type: 'boolean', default: true },
        },
        required: [],
      }),
  },
  {
    name: 'test_elicitation_sep1330_enums',
    run: (context) =>
      elicit(context, 'Each field is one of a few.', {
        type: 'object',
        properties: {
          untitledSingle: { type: 'string', enum: OPTIONS },
          titledSingle: { type: 'string', oneOf: titled('First Option', 'Second Option', 'Third Option') },
          legacyEnum: {
            type: 'string',
            enum: ['opt1', 'opt2', 'opt3'],
            enumNames: ['Option One', 'Option Two', 'Option Three'],
          },
          untitledMulti: {
            type: 'array',
            minItems: 1,
            maxItems: 3,
            items: { type: 'string', enum: OPTIONS },
          },
          titledMulti: {
            type: 'array',
            minItems: 1,
            maxItems: 3,
            items: { anyOf: titled('First Choice', 'Second Choice', 'Third Choice') },
          },
        },
        required: [],
      }),
  },
];

async function elicit(
  { mcpReq }: ServerContext,
  message: string,
  requestedSchema: ElicitRequestFormParams['requestedSchema'],
) {
  const { action, content = {} } = await mcpReq.send({
    method: 'elicitation/create',
    params: { message, requestedSchema },
  });
  return textResult(`action=${action}, content=${JSON.stringify(content)}`);
}
