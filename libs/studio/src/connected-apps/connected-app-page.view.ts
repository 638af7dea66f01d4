import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { ConnectedAppView } from './connected-app.view.js';

/** A page of connected apps, the newest consent first. */
export class ConnectedAppPage {
  @IsArray()
  @Nested(() => ConnectedAppView, { each: true })
  items!: ConnectedAppView[];

  @JSONSchema({ description: 'Give it as `cursor` for the next page; null on the last one.' })
  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
