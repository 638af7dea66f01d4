import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Storage } from '@paretostudio/entities';
import { ProblemException, Public } from '@paretostudio/passport-api-key';
import { Drain } from '../bootstrap/drain.js';

/** Tells whoever runs the server whether it lives and whether it takes requests. */
@ApiTags('health')
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(Storage) private readonly storage: Storage,
    @Inject(Drain) private readonly drain: Drain,
  ) {}

  @Get('healthz')
  @ApiOperation({ operationId: 'getHealth', summary: 'Whether the process lives' })
  alive() {
    return { status: 'ok' };
  }

  /** @throws {@link ProblemException} `unavailable` while the server drains or the database does not answer. */
  @Get('readyz')
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Whether the server takes requests: the database answers and no stop has begun',
  })
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
