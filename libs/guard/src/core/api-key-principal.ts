import type { Admission } from '@paretostudio/admission';
import { isGranted, type Permissions, type Role } from '@paretostudio/permissions';
import type { QuotaState } from '@paretostudio/quotas';
import type { AccessSettings } from './access-settings.js';
import type { Principal } from './principal.js';

/**
 * A request let in with an API key: the admission's answer, as `req.user`.
 *
 * It is made anew for each request and holds no key, only the key's id; all of it may be logged.
 */
export class ApiKeyPrincipal implements Principal, Admission {
  readonly kind = 'api-key';
  readonly admitted = true;
  readonly keyId: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly userId: string;
  readonly role: Role;
  readonly plan: string;
  readonly permissions: Permissions;
  readonly humanConfirmation: boolean;
  readonly expiresAt: Date | null;
  readonly sunsetAt: Date | null;
  /**
   * Where the meters stand that this call moves, with it counted: the service's own when it has any, the studio's for
   * the studio's own actions, else none.
   */
  readonly quotas: readonly QuotaState[];
  readonly at: Date;
  readonly #settings: AccessSettings;

  constructor(admission: Admission, settings: AccessSettings, quotas = admission.quotas) {
    this.keyId = admission.keyId;
    this.accountId = admission.accountId;
    this.memberId = admission.memberId;
    this.userId = admission.userId;
    this.role = admission.role;
    this.plan = admission.plan;
    this.permissions = admission.permissions;
    this.humanConfirmation = admission.humanConfirmation;
    this.expiresAt = admission.expiresAt;
    this.sunsetAt = admission.sunsetAt;
    this.quotas = quotas;
    this.at = admission.at;
    this.#settings = settings;
  }

  /** Makes the principal of the same request with other meters to tell. */
  withQuotas(quotas: readonly QuotaState[]): ApiKeyPrincipal {
    return new ApiKeyPrincipal(this, this.#settings, quotas);
  }

  /**
   * Tells whether this key may call an action: key permissions ∩ role ∩ plan features, as the guard decides it.
   *
   * @param resource - Default: the resource of the action table.
   */
  may(action: string, resource?: string): boolean {
    const { actions, features } = this.#settings;
    const rights = { permissions: this.permissions, role: this.role, features: features(this.plan) };
    return isGranted(rights, actions, action, resource);
  }
}
