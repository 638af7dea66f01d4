import type { JsonSchema } from '@paretostudio/studio';

/** Describes what the route of the instance answers, by class name; the studio knows nothing of the server around it. */
export function instanceSchemas(): Readonly<Record<string, JsonSchema>> {
  const properties: Record<string, JsonSchema> = {
    version: { type: 'string', description: 'Version of the server program.' },
    publicUrl: {
      type: ['string', 'null'],
      description:
        'The origin under which the server says it is reached; null when that is the loopback address.',
    },
    signUp: {
      type: 'string',
      enum: ['open', 'closed'],
      description: 'Whether anybody may make an account, or an operator alone.',
    },
    billing: {
      type: 'string',
      enum: ['self-service', 'managed', 'stripe'],
      description:
        'Who changes the plan: the founder for nothing, an operator, or Stripe, which the founder pays.',
    },
    billingUrl: {
      type: ['string', 'null'],
      description: 'Where plans are changed when billing is managed; null when there is no such page.',
    },
    sendsMail: {
      type: 'boolean',
      description: 'Whether mails leave this server: a forgotten password can be reset by one.',
    },
    passkeyOrigin: {
      type: ['string', 'null'],
      description: 'The origin whose pages can use passkeys; null where browsers have none for this server.',
    },
    mcpPath: {
      type: ['string', 'null'],
      description: 'Where MCP is served under the same origin; null when this process does not serve it.',
    },
  };
  return {
    InstanceView: {
      type: 'object',
      properties,
      required: Object.keys(properties),
      additionalProperties: false,
    },
  };
}
