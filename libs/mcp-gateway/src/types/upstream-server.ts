/** What an upstream says of itself; for people to read, never to decide by. */
export interface UpstreamServer {
  /** `modern`: revision 2026-07-28 or later, without sessions; `legacy`: opened by `initialize`. */
  readonly era: 'legacy' | 'modern';
  /** The revision of the protocol that was agreed on. */
  readonly protocolVersion: string;
  /** Its name, cleaned and cut; null when it gave none. */
  readonly name: string | null;
  /** Its version, cleaned and cut; null when it gave none. */
  readonly version: string | null;
}
