import { IsArray } from 'class-validator';
import { RecordPage } from '../library/record-page.view.js';
import { Nested } from '../validation/nested.js';
import { ConnectionToolView } from './connection-tool.view.js';

/** A page of the tools of a connection, by name. */
export class ConnectionToolPage extends RecordPage {
  @IsArray()
  @Nested(() => ConnectionToolView, { each: true })
  items!: ConnectionToolView[];
}
