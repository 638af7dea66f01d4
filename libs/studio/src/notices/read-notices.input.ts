import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';

/** Which notices a person has read. */
export class ReadNoticesInput {
  @JSONSchema({ description: 'Ids of notices; absent: all that there are by now.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}
