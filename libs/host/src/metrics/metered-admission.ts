import type { Admission, AdmissionPort, AdmissionRefusal, AdmissionRequest } from '@paretostudio/admission';
import type { Metrics } from './metrics.js';

/** An admission that counts each decision of another one by its outcome and changes nothing about it. */
export class MeteredAdmission implements AdmissionPort {
  constructor(
    private readonly inner: AdmissionPort,
    private readonly metrics: Metrics,
  ) {}

  async admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    try {
      const decision = await this.inner.admit(request);
      this.metrics.countAdmission(decision.admitted ? 'admitted' : decision.code);
      return decision;
    } catch (error) {
      this.metrics.countAdmission('unavailable');
      throw error;
    }
  }
}
