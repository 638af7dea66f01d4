import { ArrayMaxSize, IsArray, IsIn, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { DESTROYED_KINDS } from '../core/destruction.js';
import { IsInstant } from '../validation/is-instant.js';

/** What a person is asked before something is destroyed, and the token that carries the answer back. */
export class ConfirmationRequestView {
  @JSONSchema({ description: 'The action that would run.' })
  @IsString()
  action!: string;

  @IsIn(DESTROYED_KINDS)
  targetKind!: (typeof DESTROYED_KINDS)[number];

  @IsString()
  targetId!: string;

  @JSONSchema({ description: 'What people call it.' })
  @IsString()
  targetName!: string;

  @JSONSchema({ description: 'What would be lost, a sentence each.' })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  consequences!: string[];

  @JSONSchema({ description: 'What to consider first; empty when there is nothing to advise.' })
  @IsString()
  advice!: string;

  @JSONSchema({ description: 'From this instant on the token is over.' })
  @IsInstant()
  expiresAt!: string;

  @JSONSchema({ description: 'Works once, for the same key, action and arguments.' })
  @IsString()
  token!: string;
}
