import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** A tool of the server that was not taken. */
export class RefusedToolView {
  @JSONSchema({ description: 'What it calls itself, cleaned and cut.' })
  @IsString()
  name!: string;

  @IsString()
  reason!: string;

  @IsString()
  message!: string;
}
