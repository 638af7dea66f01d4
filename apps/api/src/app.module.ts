import { type DynamicModule, Module } from '@nestjs/common';
import { isSecureSite, ServerModule, type ServerParts } from '@paretostudio/server';
import passport from 'passport';
import { AccountController } from './account/account.controller.js';
import { MeController } from './account/me.controller.js';
import { MembersController } from './account/members.controller.js';
import { PlansController } from './account/plans.controller.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { RootController } from './health/root.controller.js';
import { StudioCalls } from './http/studio-calls.js';
import { PromptsController } from './prompts/prompts.controller.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SESSION_STRATEGY } from './sessions/session-name.js';
import { SessionStrategy } from './sessions/session.strategy.js';
import { UsageController } from './usage/usage.controller.js';

const REST = [
  AuthController,
  MeController,
  PlansController,
  AccountController,
  MembersController,
  ApiKeysController,
  PromptsController,
  UsageController,
  AuditController,
];

/** The whole application on parts that were made before it. */
@Module({})
export class AppModule {
  /** Puts the application together; faces that `SURFACES` leaves out have no routes. */
  static on(parts: ServerParts): DynamicModule {
    const { config, context } = parts;
    const cookie = new SessionCookie(isSecureSite(config));
    passport.use(SESSION_STRATEGY, new SessionStrategy(context, cookie, config.publicUrl));
    return {
      module: AppModule,
      imports: [ServerModule.on(parts, { alongside: [SESSION_STRATEGY] })],
      controllers: config.surfaces.includes('rest') ? [RootController, ...REST] : [RootController],
      providers: [StudioCalls, { provide: SessionCookie, useValue: cookie }],
    };
  }
}
