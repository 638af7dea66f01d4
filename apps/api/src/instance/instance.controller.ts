import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Public } from '@paretostudio/passport-api-key';
import { CONFIG, SERVER_VERSION, STUDIO_CONTEXT, type Config } from '@paretostudio/host';
import { relyingPartyOf, type StudioContext } from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';
import { InstanceView } from './instance.view.js';

/** Tells a page what it must know before anybody is signed in. */
@Controller('v1/instance')
export class InstanceController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(STUDIO_CONTEXT) private readonly context: StudioContext,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getInstance', summary: 'What this server is, to whoever asks' })
  @Shapes({ output: InstanceView })
  get(): InstanceView {
    const { publicUrl, surfaces } = this.config;
    const { signUp, billing, billingUrl } = this.context;
    return {
      version: SERVER_VERSION,
      publicUrl: publicUrl?.origin ?? null,
      signUp,
      billing,
      billingUrl,
      sendsMail: this.context.mail !== 'none',
      passkeyOrigin: relyingPartyOf(this.context.publicOrigin)?.origin ?? null,
      mcpPath: surfaces.includes('mcp') ? '/mcp' : null,
    };
  }
}
