import { IsInt } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** What a person has not read yet. */
export class UnreadNoticesView {
  @JSONSchema({ description: 'How many notices are unread; 100 stands for 100 or more.' })
  @IsInt()
  unread!: number;
}
