import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** Where the browser goes on after a person has answered. */
export class AuthorizationAnswerView {
  @JSONSchema({ description: 'An address of this server, to be opened by the same browser.' })
  @IsString()
  redirectTo!: string;
}
