import { IsBoolean, IsIn, IsInt, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { ConnectionAuthenticationView } from './connection-authentication.view.js';
import { ConnectionProblemView } from './connection-problem.view.js';
import { ConnectionServerView } from './connection-server.view.js';
import { ConnectionToolCountsView } from './connection-tool-counts.view.js';

/** Whether the server was read: not yet, at the last attempt, or not at the last attempt. */
export const CONNECTION_STATES = ['unread', 'ready', 'failing'] as const;
/** One of {@link CONNECTION_STATES}. */
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** A connection to an upstream MCP server, as lists show it: never with its credentials. */
export class ConnectionView {
  @IsUUID()
  id!: string;

  @JSONSchema({ description: 'Its name in addresses and in the names of its tools on agents.' })
  @IsString()
  slug!: string;

  @IsString()
  name!: string;

  @IsString()
  description!: string;

  @Nullable()
  @IsString()
  iconUrl!: string | null;

  @IsString()
  url!: string;

  @Nested(() => ConnectionAuthenticationView)
  authentication!: ConnectionAuthenticationView;

  @JSONSchema({ description: 'Whether the server was read: not yet, at the last attempt, or not then.' })
  @IsIn(CONNECTION_STATES)
  state!: ConnectionState;

  @JSONSchema({ description: 'Why it could not be read; null unless `state` is `failing`.' })
  @Nullable()
  @Nested(() => ConnectionProblemView)
  problem!: ConnectionProblemView | null;

  @JSONSchema({ description: 'What the server says of itself; null until it was read.' })
  @Nullable()
  @Nested(() => ConnectionServerView)
  server!: ConnectionServerView | null;

  @JSONSchema({ description: 'Milliseconds that the last reading took; null until it was read.' })
  @Nullable()
  @IsInt()
  latencyMs!: number | null;

  @Nested(() => ConnectionToolCountsView)
  tools!: ConnectionToolCountsView;

  @JSONSchema({ description: 'Hash of the list of tools as it was read last; null until it was read.' })
  @Nullable()
  @IsString()
  toolsHash!: string | null;

  @Nullable()
  @IsInstant()
  toolsReadAt!: string | null;

  @JSONSchema({
    description:
      'Whether the tools of the first reading are approved at once. A change of address or credentials ends that.',
  })
  @IsBoolean()
  approveFirstTools!: boolean;

  @JSONSchema({ description: 'Rises with each change of its fields.' })
  @IsInt()
  version!: number;

  @JSONSchema({ description: 'The member who connected it; null when an operator did.' })
  @Nullable()
  @IsUUID()
  createdByMemberId!: string | null;

  @IsInstant()
  createdAt!: string;

  @IsInstant()
  updatedAt!: string;
}
