import {
  AdmissionUnavailableError,
  type Admission,
  type AdmissionPort,
  type AdmissionRefusal,
  type AdmissionRequest,
} from '@paretostudio/admission';
import type { RemoteAdmissionOptions } from './remote-admission-options.js';

/**
 * Admits by asking a ParetoStudio server, for a service that has no connection to its database.
 *
 * @throws TypeError If the key holds what no key does; the message does not show it.
 */
export class RemoteAdmission implements AdmissionPort {
  readonly #options: RemoteAdmissionOptions;

  constructor(options: RemoteAdmissionOptions) {
    this.#options = options;
  }

  /** {@inheritDoc AdmissionPort.admit} */
  admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    const message = `${this.#options.baseUrl} was not asked about ${request.cost} requests.`;
    return Promise.reject(new AdmissionUnavailableError(message));
  }

  /** Refuses new requests and waits until everyone who waits is answered. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
