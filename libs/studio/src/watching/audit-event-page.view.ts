import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { AuditEventView } from './audit-event.view.js';

/** A page of audit events, newest first. */
export class AuditEventPage {
  @IsArray()
  @Nested(() => AuditEventView, { each: true })
  items!: AuditEventView[];

  @JSONSchema({ description: 'Give it as `cursor` for the next page; null on the last one.' })
  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
