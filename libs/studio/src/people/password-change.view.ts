import { IsInt } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** What came of a new password. */
export class PasswordChangeView {
  @JSONSchema({ description: 'How many other sessions of the person ended; this one goes on.' })
  @IsInt()
  endedSessions!: number;
}
