import { Nested } from '../validation/nested.js';
import { IsReplayed } from '../library/is-replayed.js';
import { ConnectionDetailView } from './connection-detail.view.js';
import { ConnectionTestView } from './connection-test.view.js';

/** A connection that was just made, and how its server answered. */
export class CreatedConnectionView extends ConnectionDetailView {
  @Nested(() => ConnectionTestView)
  test!: ConnectionTestView;

  @IsReplayed()
  replayed!: boolean;
}
