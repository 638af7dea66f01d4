import type { Admission, AdmissionPort, AdmissionRefusal, AdmissionRequest } from '@paretostudio/admission';
import type { HttpRequest } from '@paretostudio/passport-api-key';

/** A refusal of a key that is known: whose request it was can be told. */
export interface KnownRefusal {
  readonly keyId: string;
  readonly accountId: string;
  readonly memberId: string | null;
}

/**
 * An admission that remembers, with each request that it refuses, whose key it was, so that the request's usage can
 * be recorded. It changes no decision.
 *
 * The guard asks for the client's address and then, in the same turn of the event loop, for admission; that is how
 * the two are known to belong together, and a spec holds the guard to it.
 */
export class DoorAdmission implements AdmissionPort {
  readonly #refusals = new WeakMap<object, KnownRefusal>();
  #asking: object | null = null;

  constructor(
    private readonly inner: AdmissionPort,
    private readonly addressOf: (req: HttpRequest) => string | null,
  ) {}

  /** The address of a request's client; to be given to the guard. */
  readonly clientAddress = (req: HttpRequest): string | null => {
    this.#asking = req;
    return this.addressOf(req);
  };

  async admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    const asking = this.#asking;
    this.#asking = null;
    const decision = await this.inner.admit(request);
    if (asking !== null && !decision.admitted) this.#remember(asking, decision);
    return decision;
  }

  /** Whose key was refused; null when the request was not refused here, or the key is unknown. */
  findRefusal(req: object): KnownRefusal | null {
    return this.#refusals.get(req) ?? null;
  }

  #remember(req: object, { keyId, accountId, memberId }: AdmissionRefusal): void {
    if (keyId !== null && accountId !== null) this.#refusals.set(req, { keyId, accountId, memberId });
  }
}
