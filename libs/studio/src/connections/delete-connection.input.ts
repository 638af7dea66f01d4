import { IsBoolean } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { ConnectionRefInput } from './connection-ref.input.js';

/** Which connection to delete. */
export class DeleteConnectionInput extends ConnectionRefInput {
  @JSONSchema({ description: 'Whether to delete it also when agents have it; they lose it.', default: false })
  @Optional()
  @IsBoolean()
  force?: boolean;
}
