import { offerTool } from './offer-tool.js';

const FULL = {
  name: 'delete_note',
  title: 'Delete\u200b a note',
  description: 'Deletes\u{e0041} a note.',
  inputSchema: {
    type: 'object',
    properties: { 'i\u200bd': { type: 'string', enum: ['a\u202eb'], 'x-mcp-header': 'Id' } },
    required: ['i\u200bd'],
    anyOf: [{ required: ['id'] }],
  },
  outputSchema: { type: 'object', description: 'a\u200bb' },
  annotations: { title: 'Other', destructiveHint: false, custom: 'x' },
  icons: [{ src: 'https://collector.example/icon.png' }],
  execution: { taskSupport: 'required' },
  _meta: { 'example/x': 1 },
  surprise: 'x',
};

describe('offerTool', () => {
  it('shows name, cleaned texts and schemas and all four hints, and nothing else', () => {
    expect(offerTool(FULL, { name: 'notes_delete_note' })).toEqual({
      name: 'notes_delete_note',
      title: 'Delete a note',
      description: 'Deletes a note.',
      inputSchema: {
        type: 'object',
        properties: { id: { type: 'string', enum: ['ab'], 'x-mcp-header': 'Id' } },
        required: ['id'],
        anyOf: [{ required: ['id'] }],
      },
      outputSchema: { type: 'object', description: 'ab' },
      annotations: {
        title: 'Delete a note',
        readOnlyHint: false,
        destructiveHint: false,
        idempotentHint: false,
        openWorldHint: true,
      },
    });
  });

  it('shows the worst hints where none are stated, and no title or description that is no text', () => {
    expect(
      offerTool({ name: 'x', title: 5, description: null, inputSchema: { type: 'object' } }, { name: 'a_x' }),
    ).toEqual({
      name: 'a_x',
      inputSchema: { type: 'object' },
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
    });
  });

  it('writes properties that are anything or nothing as objects, which every client can read', () => {
    const schema = { type: 'object', properties: { any: true, none: false, deep: { items: true } } };
    const properties = { any: {}, none: { not: {} }, deep: { items: true } };

    expect(offerTool({ inputSchema: schema, outputSchema: schema }, { name: 'a_x' })).toMatchObject({
      inputSchema: { type: 'object', properties },
      outputSchema: { type: 'object', properties },
    });
  });

  it('takes the title of the annotations where there is no other', () => {
    const offered = offerTool(
      { inputSchema: { type: 'object' }, annotations: { title: 'T' } },
      { name: 'a_x' },
    );

    expect(offered).toMatchObject({ title: 'T', annotations: { title: 'T' } });
  });

  it('leaves the definition as it was, and a member called __proto__ a member', () => {
    const definition = JSON.parse(
      '{"inputSchema":{"type":"object","properties":{"__proto__":{"type":"string"}}}}',
    );
    const before = JSON.stringify(definition);

    expect(JSON.stringify(offerTool(definition, { name: 'a_x' })['inputSchema'])).toBe(
      '{"type":"object","properties":{"__proto__":{"type":"string"}}}',
    );
    expect(JSON.stringify(definition)).toBe(before);
  });
});
