import { IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** Names one key by its id. */
export class ApiKeyIdInput {
  @JSONSchema({ description: 'Id of the key (not the key itself).' })
  @IsUUID()
  id!: string;
}
