import type { ClientRow } from './client-row.js';
import type { ClientSetup } from './client-setup.js';
import type { Site } from './site.js';

/** A line of the table with what makes its setup. */
export interface ClientDefinition extends ClientRow {
  /** Makes what differs from client to client. */
  readonly setUp: (site: Site) => SetupParts;
}

/** What a line of the table decides; what it leaves out is empty or null. */
export type SetupParts = Pick<ClientSetup, 'steps'> &
  Partial<Pick<ClientSetup, 'files' | 'command' | 'installLink' | 'notes'>>;
