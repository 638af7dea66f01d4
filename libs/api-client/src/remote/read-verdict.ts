import type { Admission, AdmissionRefusal, AdmissionRefusalCode, GroupAnswer } from '@paretostudio/admission';
import { ROLES, type Permissions, type Role } from '@paretostudio/permissions';
import type { QuotaState } from '@paretostudio/quotas';
import { unreadableVerdict } from './unreadable-verdict.js';

/** Why a request may be refused by admission; any other code is none of an answer to what was asked. */
const CODES: ReadonlySet<string> = new Set<AdmissionRefusalCode>([
  'invalid_api_key',
  'api_key_revoked',
  'api_key_expired',
  'account_suspended',
  'ip_not_allowed',
  'quota_exceeded',
  'burst_exceeded',
]);

/**
 * Reads the verdict on alike requests, and believes none that is not whole and does not add up.
 *
 * @param verdict - What the server answered, of any shape.
 * @param requests - How many were asked about.
 * @throws {@link AdmissionUnavailableError} If it is no such verdict.
 */
export function readVerdict(verdict: unknown, requests: number): GroupAnswer {
  const fields = new Fields(verdict);
  const granted = fields.wholeNumber('granted');
  if (granted > requests || fields.boolean('valid') !== (granted === requests)) fields.fail('granted');
  return {
    kind: 'decided',
    granted,
    admission: granted === 0 ? null : admissionOf(fields),
    refusal: granted === requests ? null : refusalOf(fields),
  };
}

function admissionOf(fields: Fields): Admission {
  return {
    admitted: true,
    keyId: fields.text('keyId'),
    accountId: fields.text('accountId'),
    memberId: fields.text('memberId'),
    userId: fields.text('userId'),
    role: roleOf(fields),
    plan: fields.text('plan'),
    permissions: permissionsOf(fields),
    humanConfirmation: fields.boolean('humanConfirmation'),
    expiresAt: fields.instantOrNull('expiresAt'),
    sunsetAt: fields.instantOrNull('sunsetAt'),
    quotas: quotasOf(fields),
    at: fields.instant('at'),
  };
}

function refusalOf(fields: Fields): AdmissionRefusal {
  const code = fields.text('code');
  if (!CODES.has(code)) fields.fail('code');
  const isKnown = code !== 'invalid_api_key';
  return {
    admitted: false,
    code: code as AdmissionRefusalCode,
    keyId: isKnown ? fields.text('keyId') : null,
    accountId: isKnown ? fields.text('accountId') : null,
    memberId: isKnown ? fields.text('memberId') : null,
    quotas: code.endsWith('_exceeded') ? quotasOf(fields) : [],
    plan: isKnown ? fields.text('plan') : null,
    retryAt: isKnown ? fields.instantOrNull('retryAt') : null,
    at: fields.instant('at'),
  };
}

function roleOf(fields: Fields): Role {
  const role = fields.text('role');
  return ROLES.find((known) => known === role) ?? fields.fail('role');
}

/** One object answers many requests: none of them may change it for the others. */
function permissionsOf(fields: Fields): Permissions {
  const entries = Object.entries(fields.object('permissions')).map(([resource, actions]) => {
    if (!Array.isArray(actions) || !actions.every((action) => typeof action === 'string')) {
      return fields.fail('permissions');
    }
    return [resource, Object.freeze([...(actions as string[])])] as const;
  });
  return Object.freeze(Object.fromEntries(entries));
}

function quotasOf(fields: Fields): readonly QuotaState[] {
  return fields.list('quotas').map((entry) => {
    const state = new Fields(entry);
    return {
      meter: state.text('meter'),
      limit: state.wholeNumber('limit'),
      used: state.wholeNumber('used'),
      resetAt: state.instant('resetAt'),
    };
  });
}

/** The fields of an answer, each read as what it has to be. */
class Fields {
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(value: unknown) {
    if (typeof value !== 'object' || value === null) throw unreadableVerdict('It is no object.');
    this.#fields = value as Record<string, unknown>;
  }

  fail(name: string): never {
    throw unreadableVerdict(`Its field ${name} is missing or makes no sense.`);
  }

  text(name: string): string {
    const value = this.#fields[name];
    return typeof value === 'string' && value !== '' ? value : this.fail(name);
  }

  boolean(name: string): boolean {
    const value = this.#fields[name];
    return typeof value === 'boolean' ? value : this.fail(name);
  }

  wholeNumber(name: string): number {
    const value = this.#fields[name];
    return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : this.fail(name);
  }

  instant(name: string): Date {
    const value = this.text(name);
    const instant = new Date(value);
    return /^\d{4}-/.test(value) && !Number.isNaN(instant.getTime()) ? instant : this.fail(name);
  }

  instantOrNull(name: string): Date | null {
    return this.#fields[name] === null ? null : this.instant(name);
  }

  object(name: string): object {
    const value = this.#fields[name];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : this.fail(name);
  }

  list(name: string): readonly unknown[] {
    const value = this.#fields[name];
    return Array.isArray(value) ? value : this.fail(name);
  }
}
