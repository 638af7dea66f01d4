import { Controller, Get, Inject } from '@nestjs/common';
import { Storage } from '@paretostudio/entities';
import { ProblemException, Public } from '@paretostudio/passport-api-key';
import { Drain } from '../lifecycle/drain.js';

/** Tells whoever runs the server whether it lives and whether it takes requests. */
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(Storage) private readonly storage: Storage,
    @Inject(Drain) private readonly drain: Drain,
  ) {}

  /** Answers as long as the process lives. */
  @Get('healthz')
  alive() {
    return { status: 'ok' };
  }

  /**
   * Answers 200 while the server takes requests: the database answers and no stop has begun.
   *
   * @throws {@link ProblemException} `unavailable` while the server drains or the database does not answer.
   */
  @Get('readyz')
  async ready() {
    if (this.drain.isDraining) {
      throw new ProblemException({
        code: 'unavailable',
        detail: 'The server is stopping.',
        retryAfterSeconds: 5,
      });
    }
    await this.storage.ping();
    return { status: 'ready' };
  }
}
