import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { SessionPrincipal } from './session-principal.js';

/** Hands a handler the session of a route that is for sessions alone. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): SessionPrincipal => {
    const { user } = context.switchToHttp().getRequest<{ user?: unknown }>();
    if (user instanceof SessionPrincipal) return user;
    throw new TypeError('The route is not for sessions alone.');
  },
);
