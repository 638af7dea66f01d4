import { OUTCOME_KINDS, type OutcomeKind } from '@paretostudio/entities';
import { IsIn, IsInt, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';

/** One request: who made it with what, and how it ended; never what was in it. */
export class UsageRecordView {
  @IsUUID()
  id!: string;

  @IsInstant()
  at!: string;

  @Nullable()
  @IsUUID()
  keyId!: string | null;

  @Nullable()
  @IsUUID()
  memberId!: string | null;

  @JSONSchema({ description: 'The door: rest or mcp.' })
  @IsString()
  surface!: string;

  @JSONSchema({ description: 'Name of the action, or of the tool as its server gives it.' })
  @IsString()
  action!: string;

  @JSONSchema({ description: 'The connection whose tool was called; null for everything else.' })
  @Nullable()
  @IsUUID()
  connectionId!: string | null;

  @JSONSchema({ description: 'The agent that the request went to; null for everything else.' })
  @Nullable()
  @IsUUID()
  agentId!: string | null;

  @JSONSchema({
    description:
      'ok; tool_error when a tool itself failed; input_required when it asked something; or the code of the refusal.',
  })
  @IsString()
  outcome!: string;

  @JSONSchema({
    description:
      'ok; refused by this server; or failed: here, on the way to an upstream server, in its tool, or because the client left before the answer.',
  })
  @IsIn(OUTCOME_KINDS)
  outcomeKind!: OutcomeKind;

  @JSONSchema({ description: 'HTTP status of the answer.' })
  @IsInt()
  status!: number;

  @JSONSchema({ description: 'What the request took from the daily quota.' })
  @IsInt()
  cost!: number;

  @JSONSchema({ description: 'Milliseconds from admission to answer.' })
  @IsInt()
  durationMs!: number;

  @Nullable()
  @IsString()
  requestId!: string | null;

  @JSONSchema({ description: 'What an MCP client calls itself, unverified; null when it did not say.' })
  @Nullable()
  @IsString()
  clientName!: string | null;

  @Nullable()
  @IsString()
  clientVersion!: string | null;

  @JSONSchema({ description: 'The era of MCP that the request was made in; null for every other door.' })
  @Nullable()
  @IsIn(['legacy', 'modern'])
  protocolEra!: 'legacy' | 'modern' | null;
}
