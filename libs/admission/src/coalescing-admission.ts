import type { Admission, AdmissionPort, AdmissionRefusal, AdmissionRequest } from './admission.js';
import type { AdmissionStore } from './admission-store.js';

/** Settings of a {@link CoalescingAdmission}. */
export interface CoalescingOptions {
  /** Digests of a key, one under each active pepper, newest first. Called once for each new group, never remembered longer. */
  readonly digest: (key: string) => readonly Uint8Array[];
  readonly batchesInFlightMax?: number;
  readonly groupsPerBatchMax?: number;
  readonly waitingMax?: number;
  readonly retriesMax?: number;
  readonly defer?: (send: () => void) => void;
}

export class CoalescingAdmission implements AdmissionPort {
  constructor(store: AdmissionStore, options: CoalescingOptions) {
    void [store, options];
  }
  admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    return Promise.reject(new Error(String(request.cost)));
  }
  async close(): Promise<void> {
    return;
  }
}
