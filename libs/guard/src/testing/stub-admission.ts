import {
  type Admission,
  type AdmissionPort,
  type AdmissionRefusal,
  type AdmissionRefusalCode,
  type AdmissionRequest,
  refuseUnknownKey,
} from '@paretostudio/admission';
import { generateApiKey } from '@paretostudio/key-crypto';
import type { QuotaState } from '@paretostudio/quotas';

/** The instant at which every stubbed decision is made. */
export const AT = new Date('2026-03-01T23:00:00.000Z');

/** The meters of a stubbed decision: 50 a day with one hour to go, 60 a minute with 30 seconds to go. */
export function quotasLeft(requestsUsed: number, burstUsed: number): readonly QuotaState[] {
  return [
    { meter: 'requests', limit: 50, used: requestsUsed, resetAt: new Date('2026-03-02T00:00:00.000Z') },
    { meter: 'burst', limit: 60, used: burstUsed, resetAt: new Date('2026-03-01T23:00:30.000Z') },
  ];
}

/** An admission that answers what a test told it, and remembers what it was asked. */
export class StubAdmission implements AdmissionPort {
  readonly requests: AdmissionRequest[] = [];
  /** Thrown instead of an answer while it is set. */
  failure: Error | null = null;
  private readonly answers = new Map<string, Admission | AdmissionRefusal>();

  /** Makes a key that is let in; everything permitted to a founder on the plan free, unless told otherwise. */
  admitting(admission: Partial<Admission> = {}): string {
    return this.letIn(generateApiKey(), admission);
  }

  /** Lets in whoever presents this very text, as {@link admitting} does; returns the text. */
  letIn(key: string, admission: Partial<Admission> = {}): string {
    this.answers.set(key, {
      admitted: true,
      keyId: 'key-1',
      accountId: 'account-1',
      memberId: 'member-1',
      userId: 'user-1',
      role: 'founder',
      plan: 'free',
      permissions: { '*': ['*'] },
      humanConfirmation: false,
      expiresAt: null,
      sunsetAt: null,
      quotas: quotasLeft(1, 1),
      at: AT,
      ...admission,
    });
    return key;
  }

  /** Makes a key that is refused. */
  refusing(code: AdmissionRefusalCode, refusal: Partial<AdmissionRefusal> = {}): string {
    return this.turnAway(generateApiKey(), code, refusal);
  }

  /** Refuses whoever presents this very text; returns the text. */
  turnAway(key: string, code: AdmissionRefusalCode, refusal: Partial<AdmissionRefusal> = {}): string {
    this.answers.set(key, {
      admitted: false,
      code,
      keyId: 'key-1',
      accountId: 'account-1',
      memberId: 'member-1',
      quotas: [],
      plan: 'free',
      retryAt: null,
      at: AT,
      ...refusal,
    });
    return key;
  }

  async admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    this.requests.push(request);
    if (this.failure !== null) throw this.failure;
    return this.answers.get(request.key) ?? refuseUnknownKey(AT);
  }
}
