import { IsIn, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';

/** What a server says of itself: for people to read, never to trust. */
export class ConnectionServerView {
  @Nullable()
  @IsString()
  name!: string | null;

  @Nullable()
  @IsString()
  version!: string | null;

  @JSONSchema({ description: 'The era of MCP that it speaks.' })
  @IsIn(['legacy', 'modern'])
  era!: 'legacy' | 'modern';

  @JSONSchema({ description: 'The revision of MCP that was agreed on.' })
  @IsString()
  protocolVersion!: string;
}
