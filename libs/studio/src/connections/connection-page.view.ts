import { IsArray } from 'class-validator';
import { RecordPage } from '../library/record-page.view.js';
import { Nested } from '../validation/nested.js';
import { ConnectionView } from './connection.view.js';

/** A page of connections, newest first. */
export class ConnectionPage extends RecordPage {
  @IsArray()
  @Nested(() => ConnectionView, { each: true })
  items!: ConnectionView[];
}
