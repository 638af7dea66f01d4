/** A connection as it is stored. */
export interface Connection {
  readonly id: string;
  readonly accountId: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly iconUrl: string | null;
  readonly url: string;
  readonly auth: 'none' | 'bearer' | 'headers';
  readonly headerNames: string[];
  readonly credential: Uint8Array | null;
  readonly credentialKeyId: string | null;
  readonly credentialChangedAt: Date | null;
  readonly revision: number;
  readonly approveFirstTools: boolean;
  readonly state: 'unread' | 'ready' | 'failing';
  readonly problem: string | null;
  readonly problemDetail: string | null;
  readonly problemAt: Date | null;
  readonly toolsHash: string | null;
  readonly toolsReadAt: Date | null;
  readonly version: number;
}
