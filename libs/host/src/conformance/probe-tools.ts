import { inputRequired } from '@modelcontextprotocol/server';
import { textResult, type FixtureTool } from './fixture-tool.js';

/** Tools by which the suite looks at the wire itself: headers, schemas, capabilities, streams. */
export const PROBE_TOOLS: readonly FixtureTool[] = [
  {
    name: 'test_missing_capability',
    run: ({ mcpReq }) =>
      mcpReq.inputResponses?.['answer'] === undefined
        ? inputRequired({
            inputRequests: {
              answer: inputRequired.createMessage({
                messages: [{ role: 'user', content: { type: 'text', text: 'Say a word.' } }],
                maxTokens: 16,
              }),
            },
          })
        : textResult('The model has answered.'),
  },
  { name: 'test_streaming_elicitation', run: () => textResult('Nothing is asked on the stream.') },
  {
    name: 'test_logging_tool',
    async run({ mcpReq }) {
      await mcpReq.log('info', 'Heard by those alone who asked for messages of this level.');
      return textResult('A message was logged.');
    },
  },
  {
    name: 'test_trigger_tool_change',
    run(_context, _args, { notify }) {
      notify.toolsChanged();
      return textResult('The tools are said to have changed.');
    },
  },
  {
    name: 'test_trigger_prompt_change',
    run(_context, _args, { notify }) {
      notify.promptsChanged();
      return textResult('The prompts are said to have changed.');
    },
  },
  {
    name: 'test_x_mcp_header',
    inputSchema: {
      type: 'object',
      properties: {
        region: { type: 'string', 'x-mcp-header': 'Region' },
        level: { type: 'integer' },
      },
    },
    run: (_context, { region }) => textResult(`region=${String(region)}`),
  },
  {
    name: 'json_schema_2020_12_tool',
    inputSchema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      $defs: {
        address: {
          $anchor: 'addressDef',
          type: 'object',
          properties: { street: { type: 'string' }, city: { type: 'string' } },
        },
      },
      properties: {
        name: { type: 'string' },
        address: { $ref: '#/$defs/address' },
        contactMethod: { type: 'string', enum: ['phone', 'email'] },
        phone: { type: 'string' },
        email: { type: 'string' },
      },
      allOf: [{ anyOf: [{ required: ['phone'] }, { required: ['email'] }] }],
      if: { properties: { contactMethod: { const: 'phone' } }, required: ['contactMethod'] },
      then: { required: ['phone'] },
      else: { required: ['email'] },
      additionalProperties: false,
    },
    run: (_context, args) => textResult(JSON.stringify(args)),
  },
];
