import { Inject, Injectable } from '@nestjs/common';
import { Studio, type OperationName, type OutputOf } from '@paretostudio/studio';
import type { IncomingCall } from './incoming-call.js';
import { unwrap } from './unwrap.js';

/** Runs operations for HTTP requests; what every controller stands on. */
@Injectable()
export class StudioCalls {
  constructor(@Inject(Studio) private readonly studio: Studio) {}

  /**
   * Runs an operation for a request, its input validated on the way, and gives its answer.
   *
   * @throws {@link ProblemException} When the operation refuses.
   */
  async run<Name extends OperationName>(name: Name, call: IncomingCall): Promise<OutputOf<Name>> {
    const { caller, input, fromQuery } = call;
    return unwrap(await this.studio.call(name, caller, input, { fromQuery }));
  }
}
