import { Inject, Injectable } from '@nestjs/common';
import { Studio, type OperationName, type Outcome, type OutputOf } from '@paretostudio/studio';
import type { IncomingCall } from './incoming-call.js';
import { unwrap } from './unwrap.js';

/** An id of the right shape that no record has: versions and variants like this are never made. */
const ABSENT_ID = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

/** Runs operations for HTTP requests; what every controller stands on. */
@Injectable()
export class StudioCalls {
  constructor(@Inject(Studio) private readonly studio: Studio) {}

  /**
   * Runs an operation for a request and gives its answer.
   *
   * An id that cannot be one is answered like an id that nobody has, by the operation itself: the same body.
   *
   * @throws {@link ProblemException} When the operation refuses.
   */
  async run<Name extends OperationName>(name: Name, call: IncomingCall): Promise<OutputOf<Name>> {
    const outcome = await this.call(name, call, call.input);
    return unwrap(
      isRefusedId(outcome, call) ? await this.call(name, call, { ...call.input, id: ABSENT_ID }) : outcome,
    );
  }

  private call<Name extends OperationName>(
    name: Name,
    call: IncomingCall,
    input: object,
  ): Promise<Outcome<OutputOf<Name>>> {
    return this.studio.call(name, call.caller, input, { fromQuery: call.fromQuery });
  }
}

function isRefusedId(outcome: Outcome<unknown>, { input }: IncomingCall): boolean {
  if (outcome.ok || !('id' in input)) return false;
  return outcome.refusal.fields?.some(({ path }) => path === 'id') ?? false;
}
