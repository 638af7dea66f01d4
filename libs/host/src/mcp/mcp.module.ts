import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { McpFace } from '@paretostudio/mcp-server';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/read-config.js';
import { DRAIN_STREAMS_MS } from '../http/limits.js';
import { within } from '../lifecycle/within.js';
import { CONFIG } from '../parts/server-parts.js';
import { judgePages } from './judge-pages.js';
import { McpController } from './mcp.controller.js';
import { McpDoor } from './mcp-door.js';
import { PendingRequests } from './pending-requests.js';

/** What MCP is served with. */
export interface McpModuleOptions {
  readonly face: McpFace;
}

const MCP_FACE = Symbol('MCP_FACE');

/**
 * Serves MCP at `/mcp`: Host and Origin are judged first, then the key is admitted, then the face answers.
 *
 * When the application closes, requests under way are finished; then the face is closed, which ends the streams that
 * would go on for ever.
 */
@Module({})
export class McpModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly adapterHost: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(MCP_FACE) private readonly face: McpFace,
    @Inject(PendingRequests) private readonly pending: PendingRequests,
  ) {}

  /** Needs the providers of `ServerModule`. */
  static on({ face }: McpModuleOptions): DynamicModule {
    const pending = new PendingRequests();
    return {
      module: McpModule,
      controllers: [McpController],
      providers: [
        { provide: MCP_FACE, useValue: face },
        { provide: PendingRequests, useValue: pending },
        { provide: McpDoor, useValue: new McpDoor(face, pending) },
      ],
    };
  }

  onModuleInit(): void {
    const instance: FastifyInstance = this.adapterHost.httpAdapter.getInstance();
    judgePages(instance, this.config);
    instance.addHook('preClose', (done) => {
      // Not waited for: the server goes on closing, and refuses new requests, meanwhile.
      void this.closeFace();
      done();
    });
  }

  private async closeFace(): Promise<void> {
    await within(DRAIN_STREAMS_MS, this.pending.none()).catch(() => undefined);
    await this.face.close();
  }
}
