import type { ClientId } from './client-id.js';
import type { ClientSetup, SetupTransport } from './client-setup.js';
import type { Site } from './site.js';

/** One line of the table of clients. */
export interface ClientRow {
  readonly id: ClientId;
  readonly title: string;
  readonly transport: SetupTransport;
  /** The page of the client's maker that describes the format; null for what has none. */
  readonly documentation: string | null;
  /** Makes what differs from client to client. */
  readonly setUp: (site: Site) => SetupParts;
}

/** What a row of the table decides; what it leaves out is empty or null. */
export type SetupParts = Pick<ClientSetup, 'steps'> &
  Partial<Pick<ClientSetup, 'files' | 'command' | 'installLink' | 'notes'>>;
