import type { Permissions, Role } from '@paretostudio/permissions';
import type { PlanId } from '@paretostudio/quotas';
import type { Admission, AdmissionPort, AdmissionRefusal, AdmissionRequest } from '../admission.js';

/** A key to register; what is absent takes the default named. */
export interface InMemoryKey {
  /** The secret to present, of any shape. Default `test-key-<n>`. */
  readonly key?: string;
  readonly keyId?: string;
  /** Account, made on first mention. Default one of its own. */
  readonly accountId?: string;
  /** Member, made on first mention. Default one of its own. */
  readonly memberId?: string;
  readonly userId?: string;
  /** Role of the member. Default founder. */
  readonly role?: Role;
  /** Plan of the account. Default free; ignored when the account is there already. */
  readonly plan?: PlanId;
  /** Default everything. */
  readonly permissions?: Permissions;
  readonly humanConfirmation?: boolean;
  readonly expiresAt?: Date | null;
  readonly allowedCidrs?: readonly string[] | null;
  readonly requestsPerDay?: number | null;
}

export class InMemoryAdmission implements AdmissionPort {
  clock: () => Date;
  constructor(options: { clock?: () => Date } = {}) {
    this.clock = options.clock ?? (() => new Date());
  }
  addKey(options: InMemoryKey = {}): string {
    return options.key ?? '';
  }
  admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    return Promise.reject(new Error(String(request.cost)));
  }
}
