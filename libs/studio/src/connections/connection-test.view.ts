import { IsBoolean, IsInt } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { ConnectionProblemView } from './connection-problem.view.js';
import { ConnectionServerView } from './connection-server.view.js';

/** What a reading found, compared with the one before. */
export class ConnectionTestToolsView {
  @JSONSchema({ description: 'Tools that the server has and that were taken.' })
  @IsInt()
  total!: number;

  @JSONSchema({ description: 'Those that it did not have before.' })
  @IsInt()
  added!: number;

  @JSONSchema({ description: 'Those with another definition than before.' })
  @IsInt()
  changed!: number;

  @JSONSchema({ description: 'Those that it has no more.' })
  @IsInt()
  gone!: number;

  @JSONSchema({ description: 'Those that were not taken.' })
  @IsInt()
  refused!: number;
}

/** Whether the server of a connection answers, and what it has. */
export class ConnectionTestView {
  @IsBoolean()
  reachable!: boolean;

  @JSONSchema({ description: 'Why it could not be read; null when it could.' })
  @Nullable()
  @Nested(() => ConnectionProblemView)
  problem!: ConnectionProblemView | null;

  @JSONSchema({ description: 'What the server says of itself; null when it could not be read.' })
  @Nullable()
  @Nested(() => ConnectionServerView)
  server!: ConnectionServerView | null;

  @JSONSchema({ description: 'Milliseconds that the reading took; null when it failed.' })
  @Nullable()
  @IsInt()
  latencyMs!: number | null;

  @JSONSchema({ description: 'All 0 when it could not be read.' })
  @Nested(() => ConnectionTestToolsView)
  tools!: ConnectionTestToolsView;
}
