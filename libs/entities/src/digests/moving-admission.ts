import {
  CoalescingAdmission,
  type Admission,
  type AdmissionRefusal,
  type AdmissionRequest,
  type AdmissionStore,
  type CoalescingOptions,
} from '@paretostudio/admission';
import type { DigestMover } from './digest-mover.js';

/** Admission under several peppers: keys that are admitted come under the newest one, behind their requests. */
export class MovingAdmission extends CoalescingAdmission {
  readonly #mover: DigestMover;

  constructor(store: AdmissionStore, options: CoalescingOptions, mover: DigestMover) {
    super(store, options);
    this.#mover = mover;
  }

  override async admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    const outcome = await super.admit(request);
    if (outcome.admitted) this.#mover.note(outcome.keyId, request.key);
    return outcome;
  }

  override async close(): Promise<void> {
    await super.close();
    await this.#mover.settle();
  }
}
