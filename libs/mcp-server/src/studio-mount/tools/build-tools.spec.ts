import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { OPERATIONS } from '@paretostudio/studio';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { buildTools } from './build-tools.js';

const tools = buildTools();

describe('buildTools', () => {
  it('makes a tool of every action that has an operation, in the table’s order, and of nothing else', () => {
    const names = STUDIO_ACTIONS.names.filter((name) => Object.hasOwn(OPERATIONS, name));
    expect(tools.map(({ name }) => name)).toEqual(names);
    expect(names).toContain('create_api_key');
    expect(names).toContain('delete_prompt');
  });

  it.each(tools.map(({ name, definition }) => [name, definition] as const))(
    'shows %s with title, all four hints, and words of the table',
    (name, { title, description, annotations }) => {
      const action = STUDIO_ACTIONS.actions[name];
      expect(title).toBe(action.title);
      expect(description).toContain(action.description);
      expect((description ?? '').length).toBeLessThan(2048);
      expect(annotations).toEqual({
        title: action.title,
        readOnlyHint: action.hints.readOnly,
        destructiveHint: action.hints.destructive,
        idempotentHint: action.hints.idempotent,
        openWorldHint: action.hints.openWorld,
      });
      expect(name).toMatch(/^[A-Za-z0-9_.-]{1,64}$/);
    },
  );

  it.each(tools.map(({ name, definition }) => [name, definition] as const))(
    'gives %s schemas of draft 2020-12 whose root is a plain object',
    (_, { inputSchema, outputSchema }) => {
      for (const schema of [inputSchema, outputSchema]) {
        expect(schema).toMatchObject({ type: 'object', properties: expect.any(Object) });
        for (const keyword of ['anyOf', 'oneOf', 'allOf', 'not', '$ref', '$defs']) {
          expect(schema).not.toHaveProperty([keyword]);
        }
        const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateSchema: true });
        formats.default(ajv);
        expect(() => ajv.compile(schema as object)).not.toThrow();
      }
      expect(inputSchema).toMatchObject({ additionalProperties: false });
    },
  );

  it('asks a person for every destructive tool and for no other', () => {
    for (const { action, definition } of tools) {
      const { description, inputSchema, _meta } = definition;
      const isDestructive = action.hints.destructive;
      expect(_meta).toEqual(isDestructive ? { 'anthropic/requiresUserInteraction': true } : undefined);
      expect(Object.hasOwn(inputSchema.properties ?? {}, 'confirmation_token')).toBe(isDestructive);
      expect(inputSchema['required'] ?? []).not.toContain('confirmation_token');
      expect(description?.includes('This cannot be undone')).toBe(isDestructive);
    }
    expect(tools.filter(({ action }) => action.hints.destructive).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['delete_prompt', 'revoke_api_key']),
    );
  });
});
