import { IsArray, IsBoolean, IsIn, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { CONNECTION_TOOL_STATES, type ConnectionToolState } from './connection-tool-state.js';

/** What a tool does to the world, as its server says; what it does not say counts as the worst. */
export class ToolHintsView {
  @IsBoolean()
  readOnly!: boolean;

  @IsBoolean()
  destructive!: boolean;

  @IsBoolean()
  idempotent!: boolean;

  @IsBoolean()
  openWorld!: boolean;
}

/** Something in a definition that a person should look at before approving it. */
export class ToolWarningView {
  @JSONSchema({ description: 'Where it stands in the definition.' })
  @IsString()
  path!: string;

  @IsString()
  kind!: string;

  @IsString()
  message!: string;
}

/** One difference between the approved definition and the one that waits; hidden characters are written out. */
export class ToolDifferenceView {
  @JSONSchema({ description: 'Where it stands in the definition.' })
  @IsString()
  path!: string;

  @JSONSchema({ description: 'What was approved there; null for nothing.' })
  @Nullable()
  @IsString()
  before!: string | null;

  @JSONSchema({ description: 'What stands there now; null for nothing.' })
  @Nullable()
  @IsString()
  after!: string | null;
}

/** A tool of a connection: what is known of it and where it stands. Its texts are the server’s words, not ours. */
export class ConnectionToolView {
  @JSONSchema({ description: 'The name that the server gives it: what a key for the connection names.' })
  @IsString()
  name!: string;

  @JSONSchema({ description: 'Its name on agents: what a key for an agent names.' })
  @IsString()
  agentName!: string;

  @JSONSchema({
    description: 'Only `approved` ones can be used; `changed` ones wait, with what is different.',
  })
  @IsIn(CONNECTION_TOOL_STATES)
  state!: ConnectionToolState;

  @Nullable()
  @IsString()
  title!: string | null;

  @JSONSchema({ description: 'Cut when it is long.' })
  @Nullable()
  @IsString()
  description!: string | null;

  @JSONSchema({
    description: 'The whole definition as JSON, hidden characters written out; null unless it was asked for.',
  })
  @Nullable()
  @IsString()
  definition!: string | null;

  @Nested(() => ToolHintsView)
  hints!: ToolHintsView;

  @IsArray()
  @Nested(() => ToolWarningView, { each: true })
  warnings!: ToolWarningView[];

  @JSONSchema({
    description:
      'What approving it would accept, long texts cut; for a new one, all that it says. At most 50.',
  })
  @IsArray()
  @Nested(() => ToolDifferenceView, { each: true })
  differences!: ToolDifferenceView[];

  @JSONSchema({ description: 'Hash of the definition that was read last; null when it is gone.' })
  @Nullable()
  @IsString()
  hash!: string | null;

  @Nullable()
  @IsInstant()
  approvedAt!: string | null;

  @JSONSchema({ description: 'When the server was last seen to have it in this form.' })
  @IsInstant()
  seenAt!: string;
}
