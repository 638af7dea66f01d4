import { Injectable } from '@nestjs/common';
import { isAuthorizationServer, issuerOf, type ServerParts } from '@paretostudio/host';
import { createAuthorizationServer, type AuthorizationServer } from '@paretostudio/oauth';
import { ProblemException } from '@paretostudio/passport-api-key';
import type { FastifyRequest } from 'fastify';
import { loopbackOrigins } from './loopback-origins.js';

/**
 * The authorization server of this process, made at the first request to it: without PUBLIC_URL its identifier has the
 * port that is listened on, which PORT=0 leaves to the system.
 */
@Injectable()
export class OwnAuthorizationServer {
  #made: Promise<AuthorizationServer> | null = null;

  constructor(private readonly parts: Pick<ServerParts, 'config' | 'context' | 'logger' | 'drain'>) {}

  /**
   * Answers the server that a request is for.
   *
   * @throws {@link ProblemException} `not_found` where AUTHORIZATION_SERVER names somebody else.
   */
  async of(request: Pick<FastifyRequest, 'raw'>): Promise<AuthorizationServer> {
    const { config } = this.parts;
    if (!isAuthorizationServer(config)) {
      throw new ProblemException({ code: 'not_found', detail: 'Programs are connected at another server.' });
    }
    return (this.#made ??= this.#make(request.raw.socket.localPort ?? config.port));
  }

  async #make(port: number): Promise<AuthorizationServer> {
    const { config, context, logger, drain } = this.parts;
    const own = config.publicUrl === null ? loopbackOrigins(port) : [];
    const server = await createAuthorizationServer({
      context,
      issuer: issuerOf(config, port),
      resourceOrigins: [...own, ...config.resourceOrigins],
      onFault: (error) => logger.error({ err: error }, 'the authorization server failed'),
    });
    drain.add({ name: 'end fetching metadata of programs', run: () => server.close() });
    return server;
  }
}
