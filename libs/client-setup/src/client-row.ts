import type { ClientId } from './client-id.js';
import type { SetupTransport } from './client-setup.js';

/** One line of the table of clients, as a list of choices shows it. */
export interface ClientRow {
  readonly id: ClientId;
  readonly title: string;
  readonly transport: SetupTransport;
  /** The page of the client's maker that describes the format; null for what has none. */
  readonly documentation: string | null;
}
