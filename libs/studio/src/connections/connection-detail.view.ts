import { IsArray } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { CONNECTION_LIMITS } from './connection-limits.js';
import { ConnectionToolView } from './connection-tool.view.js';
import { ConnectionView } from './connection.view.js';
import { RefusedToolView } from './refused-tool.view.js';

/** A connection with what a person has to decide about it. */
export class ConnectionDetailView extends ConnectionView {
  @JSONSchema({
    description: `Tools that wait for approval, at most ${CONNECTION_LIMITS.waitingShownMax}; the list of tools has all.`,
  })
  @IsArray()
  @Nested(() => ConnectionToolView, { each: true })
  waiting!: ConnectionToolView[];

  @JSONSchema({ description: 'Tools of the server that were not taken, at most 100.' })
  @IsArray()
  @Nested(() => RefusedToolView, { each: true })
  refusedTools!: RefusedToolView[];
}
