import type { AdmissionGroup, AdmissionStore, GroupAnswer } from '@paretostudio/admission';
import { readVerdict } from './read-verdict.js';
import type { VerifyEndpoint } from './verify-endpoint.js';

/** Decides groups of alike requests by one call of the server each. Inside the library alone. */
export class RemoteAdmissionStore implements AdmissionStore {
  readonly #decoder = new TextDecoder();

  constructor(private readonly endpoint: VerifyEndpoint) {}

  /** {@inheritDoc AdmissionStore.decide} */
  decide(groups: readonly AdmissionGroup[]): Promise<readonly GroupAnswer[]> {
    return Promise.all(groups.map((group) => this.#decideOne(group)));
  }

  async #decideOne({ digests: [key], cost, burst, address, waiting }: AdmissionGroup): Promise<GroupAnswer> {
    const verdict = await this.endpoint.verify({
      key: this.#decoder.decode(key),
      cost,
      burst,
      requests: waiting,
      ...(address === null ? {} : { address }),
    });
    return readVerdict(verdict, waiting);
  }
}
