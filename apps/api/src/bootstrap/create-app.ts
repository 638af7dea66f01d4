import fastifyCookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, readyHttpApp, type RegisteredRoute, type ServerParts } from '@paretostudio/host';
import { AppModule } from '../app.module.js';
import type { ConsoleFiles } from '../console-pages/console-files.js';
import { serveConsole } from '../console-pages/serve-console.js';
import { acceptPaymentEvents } from '../billing/accept-payment-events.js';
import { acceptLeakReports } from '../leak-reports/accept-leak-reports.js';
import { acceptFiles } from '../library/accept-files.js';
import type { DocsFiles } from '../docs-pages/docs-files.js';
import { serveDocsPages } from '../docs-pages/serve-docs-pages.js';
import { serveDocs } from '../docs/serve-docs.js';
import { OwnAuthorizationServer } from '../oauth/own-authorization-server.js';
import { serveOAuth } from '../oauth/serve-oauth.js';
import type { IdentityProviders } from '../sign-in-with/identity-providers.js';

/** What the application may have beside its parts. */
export interface AppOptions {
  /** The console to serve; null or left out serves none. */
  readonly consoleFiles?: ConsoleFiles | null;
  /** The documentation to serve; null or left out serves none. */
  readonly docsFiles?: DocsFiles | null;
  /** Where people may prove who they are; default: those of the configuration. */
  readonly identityProviders?: IdentityProviders;
  /** Hears of every route that is registered. */
  readonly onRoute?: (route: RegisteredRoute) => void;
}

/** Makes the application, ready to listen or to be asked in a test; it ends nothing of its parts. */
export async function createApp(
  parts: ServerParts,
  { consoleFiles = null, docsFiles = null, identityProviders, onRoute }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const app = await createHttpApp(parts, AppModule.on(parts, identityProviders), onRoute);
  await app.register(fastifyCookie);
  acceptFiles(app.getHttpAdapter().getInstance());
  acceptLeakReports(app.getHttpAdapter().getInstance(), parts.config.leakReportKeys);
  acceptPaymentEvents(app.getHttpAdapter().getInstance(), parts.context.payments !== null);
  await serveOAuth(app.getHttpAdapter().getInstance(), parts, app.get(OwnAuthorizationServer));
  if (consoleFiles !== null) serveConsole(app.getHttpAdapter().getInstance(), consoleFiles);
  if (docsFiles !== null) serveDocsPages(app.getHttpAdapter().getInstance(), docsFiles);
  serveDocs(app);
  return readyHttpApp(app);
}
