import { allSchemas } from '../all-schemas.js';
import { CreateApiKeyInput } from '../api-keys/create-api-key.input.js';
import { CreatePromptInput } from '../prompts/create-prompt.input.js';
import { UpdatePromptInput } from '../prompts/update-prompt.input.js';
import { UsageRecordView } from '../watching/usage-record.view.js';
import { WhoamiView } from '../watching/whoami.view.js';
import { jsonSchemaOf, type JsonSchema } from './json-schema-of.js';

describe('jsonSchemaOf', () => {
  it('describes bounds, absence, null and unknown fields', () => {
    expect(jsonSchemaOf(CreateApiKeyInput)).toMatchObject({
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: {
        name: {
          type: 'string',
          minLength: 1,
          maxLength: 64,
          description: 'What people call the key; trimmed.',
        },
        permissions: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
        expiresAt: { type: ['string', 'null'], format: 'date-time' },
        allowedCidrs: {
          type: ['array', 'null'],
          minItems: 1,
          maxItems: 50,
          items: { type: 'string', maxLength: 64 },
        },
        requestsPerDay: { type: ['integer', 'null'], minimum: 1 },
        humanConfirmation: { type: 'boolean' },
      },
    });
  });

  it('lets null be what may be null, also among listed values', () => {
    expect(jsonSchemaOf(UsageRecordView).properties?.['protocolEra']).toMatchObject({
      ...{ type: ['string', 'null'], enum: ['legacy', 'modern', null] },
    });
  });

  it('writes nested classes out in place, or refers to them', () => {
    const variable = { type: 'object', required: ['name'], additionalProperties: false };
    expect(jsonSchemaOf(CreatePromptInput).properties?.['variables']).toMatchObject({
      type: 'array',
      maxItems: 50,
      items: variable,
    });
    const referring = jsonSchemaOf(CreatePromptInput, { refPrefix: '#/x/' });
    expect(referring.properties?.['variables']).toMatchObject({ items: { $ref: '#/x/PromptVariable' } });
    expect(jsonSchemaOf(WhoamiView, { refPrefix: '#/x/' }).properties?.['key']).toMatchObject({
      anyOf: [{ $ref: '#/x/WhoamiKeyView' }, { type: 'null' }],
    });
  });

  it('includes inherited fields', () => {
    const { properties, required } = jsonSchemaOf(UpdatePromptInput);
    expect(Object.keys(properties ?? {})).toEqual(
      expect.arrayContaining(['id', 'expectedVersion', 'title', 'tags']),
    );
    expect(required).toEqual(['id']);
  });
});

describe('allSchemas', () => {
  const schemas = allSchemas();

  it('has every class that a reference names', () => {
    const references = [...JSON.stringify(schemas).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(10);
    for (const name of references) expect(Object.keys(schemas)).toContain(name);
  });

  it('refuses unknown properties in every object, and gives every property a type', () => {
    const untyped = Object.entries(schemas).flatMap(([name, schema]) => [
      ...(schema.additionalProperties === false ? [] : [name]),
      ...Object.entries(schema.properties ?? {})
        .filter(([, property]) => !isTyped(property))
        .map(([property]) => `${name}.${property}`),
    ]);
    expect(untyped).toEqual([]);
  });

  it('has no view that could carry a digest, a hash of a password or a pepper', () => {
    const names = Object.values(schemas).flatMap(({ properties }) => Object.keys(properties ?? {}));
    expect(names.filter((name) => /digest|pepper|passwordHash/i.test(name))).toEqual([]);
    const withPassword = Object.entries(schemas).filter(
      ([, { properties }]) => 'password' in (properties ?? {}),
    );
    expect(withPassword.map(([name]) => name).filter((name) => !name.endsWith('Input'))).toEqual([]);
  });

  it('has a secret in the answers that show it once, when it was just made', () => {
    const withSecret = Object.entries(schemas).flatMap(([name, { properties }]) =>
      Object.entries(properties ?? {})
        .filter(([property, schema]) => /secret/i.test(property) && schema.format !== 'date-time')
        .map(([property]) => `${name}.${property}`),
    );
    expect(withSecret.sort()).toEqual(['IssuedWebhookEndpointView.secret', 'TotpEnrolmentView.secret']);
  });

  it('has the key in the two answers that make one, and in what is to be verified', () => {
    const withKey = Object.entries(schemas).filter(([, { properties }]) => isText(properties?.['key']));
    expect(withKey.map(([name]) => name).sort()).toEqual([
      'IssuedApiKeyView',
      'RotatedApiKeyView',
      'VerifyApiKeyInput',
    ]);
  });
});

function isTyped(schema: JsonSchema): boolean {
  return schema.type !== undefined || '$ref' in schema || 'anyOf' in schema;
}

function isText(schema: JsonSchema | undefined): boolean {
  return schema !== undefined && [schema.type].flat().includes('string');
}
