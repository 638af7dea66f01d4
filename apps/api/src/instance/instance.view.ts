import type { Config } from '@paretostudio/host';

/** What anybody may know of this server before signing in: nothing secret, nothing about the machine. */
export class InstanceView {
  version!: string;
  publicUrl!: string | null;
  signUp!: Config['signUp'];
  billing!: Config['billing'];
  billingUrl!: string | null;
  /** Whether mails leave this server: a forgotten password can be reset by one. */
  sendsMail!: boolean;
  passkeyOrigin!: string | null;
  mcpPath!: string | null;
}
