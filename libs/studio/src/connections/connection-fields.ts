import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsHttpUrl } from '../validation/is-http-url.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { ConnectionAuthenticationInput } from './connection-authentication.input.js';
import { CONNECTION_LIMITS } from './connection-limits.js';

/** What a connection is made of, with the rules that hold when it is created and when it is changed. */
export class ConnectionFields {
  @JSONSchema({ description: 'What people call it; trimmed. It stands before each question of the server.' })
  @IsCleanText({ min: 1, max: CONNECTION_LIMITS.nameLengthMax })
  name!: string;

  @JSONSchema({ description: 'What it is for.' })
  @IsCleanText({ min: 0, max: CONNECTION_LIMITS.descriptionLengthMax, multiline: true, trimmed: true })
  description!: string;

  @JSONSchema({ description: 'Address of a picture that stands for it, by https; null for none.' })
  @Nullable()
  @IsHttpUrl({ lengthMax: CONNECTION_LIMITS.urlLengthMax, plain: false })
  iconUrl!: string | null;

  @JSONSchema({
    description:
      'Address of the MCP server (Streamable HTTP). Https to public addresses; others where the operator allows them.',
  })
  @IsHttpUrl({ lengthMax: CONNECTION_LIMITS.urlLengthMax, plain: true })
  url!: string;

  @JSONSchema({
    description: 'How it shows the server who it is, in place of how it did. A new one: not at all.',
  })
  @Nested(() => ConnectionAuthenticationInput)
  authentication!: ConnectionAuthenticationInput;
}
