import { Allow } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** What a person lets a program do. */
export class ApproveAuthorizationInput {
  @JSONSchema({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'Resource to actions; at least one. For a connection or an agent: of that one alone.',
  })
  @Allow()
  permissions!: unknown;
}
