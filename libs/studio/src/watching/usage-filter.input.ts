import type { UsageSurface } from '@paretostudio/entities';
import { OUTCOME_KINDS, USAGE_SURFACES, type OutcomeKind } from '@paretostudio/entities';
import { IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';

/** Longest name of an action or a tool that a record holds. */
const ACTION_LENGTH_MAX = 128;

/** Which requests are meant, beyond when they were made; every condition that is given has to hold. */
export class UsageFilterInput {
  @JSONSchema({ description: 'Only requests made with this key.' })
  @Optional()
  @IsUUID()
  keyId?: string;

  @JSONSchema({ description: 'Only calls of tools of this connection.' })
  @Optional()
  @IsUUID()
  connectionId?: string;

  @JSONSchema({ description: 'Only requests to this agent.' })
  @Optional()
  @IsUUID()
  agentId?: string;

  @JSONSchema({ description: 'Only requests for exactly this action, or of the tool of this name.' })
  @Optional()
  @IsString()
  @Length(1, ACTION_LENGTH_MAX)
  action?: string;

  @JSONSchema({
    description: 'Only requests that ended exactly so: `ok`, `tool_error`, or the code of a refusal.',
  })
  @Optional()
  @IsString()
  @Matches(/^[a-z0-9_]{1,64}$/)
  outcome?: string;

  @JSONSchema({
    description:
      'Only requests of this kind of end: `ok`; `refused` by this server; `failed` here, on the way to an upstream server, or in its tool.',
  })
  @Optional()
  @IsIn(OUTCOME_KINDS)
  outcomeKind?: OutcomeKind;

  @JSONSchema({ description: 'Only requests that came in by this door.' })
  @Optional()
  @IsIn(USAGE_SURFACES)
  surface?: UsageSurface;
}
