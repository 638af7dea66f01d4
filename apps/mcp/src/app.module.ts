import { type DynamicModule, Module } from '@nestjs/common';
import { ServerModule, type ServerParts } from '@paretostudio/host';

/** MCP alone: the common ground with its face, health and metrics, and nothing else. */
@Module({})
export class AppModule {
  static on(parts: ServerParts): DynamicModule {
    return { module: AppModule, imports: [ServerModule.on(parts)] };
  }
}
