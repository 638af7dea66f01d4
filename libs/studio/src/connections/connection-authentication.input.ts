import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { HasDistinctNames } from '../validation/has-distinct-names.js';
import { IsCredentialText } from '../validation/is-credential-text.js';
import { IsHeaderName } from '../validation/is-header-name.js';
import { Nested } from '../validation/nested.js';
import { Optional } from '../validation/optional.js';
import { CONNECTION_LIMITS } from './connection-limits.js';

/** How a connection can show who it is: not at all, by a bearer token, or by header fields of its own. */
export const AUTHENTICATION_TYPES = ['none', 'bearer', 'headers'] as const;
/** One of {@link AUTHENTICATION_TYPES}. */
export type AuthenticationType = (typeof AUTHENTICATION_TYPES)[number];

/** A header field that is sent to the server. */
export class ConnectionHeaderInput {
  @JSONSchema({ description: 'Its name, such as X-Api-Key; none that belongs to the transport.' })
  @IsHeaderName(CONNECTION_LIMITS.headerNameLengthMax)
  name!: string;

  @JSONSchema({ description: 'Its value: stored encrypted, never returned.', writeOnly: true })
  @IsCredentialText({ lengthMax: CONNECTION_LIMITS.headerValueLengthMax, spaces: true })
  value!: string;
}

/** How a connection shows the server who it is. What is secret of it is stored encrypted and never returned. */
export class ConnectionAuthenticationInput {
  @IsIn(AUTHENTICATION_TYPES)
  type!: AuthenticationType;

  @JSONSchema({ description: 'With `bearer`: the token, without the word Bearer.', writeOnly: true })
  @Optional()
  @IsCredentialText({ lengthMax: CONNECTION_LIMITS.headerValueLengthMax, spaces: false })
  token?: string;

  @JSONSchema({ description: 'With `headers`: the fields that are sent.' })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CONNECTION_LIMITS.headersMax)
  @HasDistinctNames()
  @Nested(() => ConnectionHeaderInput, { each: true })
  headers?: ConnectionHeaderInput[];
}
