import { IsInstant } from '../validation/is-instant.js';

/** That the person of a session has shown who they are. */
export class FreshProofView {
  @IsInstant()
  provedUntil!: string;
}
