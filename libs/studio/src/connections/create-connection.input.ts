import { IsBoolean } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsSlug } from '../validation/is-slug.js';
import { makeOptional } from '../validation/make-optional.js';
import { Optional } from '../validation/optional.js';
import { ConnectionFields } from './connection-fields.js';
import { CONNECTION_LIMITS } from './connection-limits.js';

const OPTIONAL = ['description', 'iconUrl', 'authentication'] as const;

/** An upstream MCP server to connect to. */
export class CreateConnectionInput extends makeOptional(ConnectionFields, OPTIONAL) {
  @JSONSchema({
    description:
      'Its name in addresses and in the names of its tools on agents, unique in the account; never changed. ' +
      'Made from the name when absent.',
  })
  @Optional()
  @IsSlug(CONNECTION_LIMITS.slugLengthMax)
  slug?: string;

  @JSONSchema({
    description:
      'Whether the tools of the first reading are approved at once, but for those with warnings. ' +
      'Later ones always wait for approval.',
    default: false,
  })
  @Optional()
  @IsBoolean()
  approveFirstTools?: boolean;
}
