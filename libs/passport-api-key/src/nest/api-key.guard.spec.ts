import type { ExecutionContext } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import { StubAdmission } from '@paretostudio/guard/testing';
import { resolveApiKeyAuthSettings } from './api-key-auth-settings.js';
import { ApiKeyGuard } from './api-key.guard.js';
import { Public, RequireAction } from './decorators.js';

class Gateway {
  @RequireAction('get_prompt')
  guarded(): void {
    return;
  }

  @Public()
  open(): void {
    return;
  }
}

function contextOf(type: string, method: 'guarded' | 'open'): ExecutionContext {
  const context: Partial<ExecutionContext> = {
    getType: <T extends string>() => type as T,
    getClass: <T>() => Gateway as T as never,
    getHandler: () => Gateway.prototype[method],
  };
  return context as ExecutionContext;
}

describe('ApiKeyGuard away from HTTP', () => {
  const settings = resolveApiKeyAuthSettings({ admission: new StubAdmission() });
  const guard = new ApiKeyGuard(settings, {} as HttpAdapterHost);

  it.each(['rpc', 'ws', 'graphql'])('refuses every %s handler that is not public', async (type) => {
    const refused = guard.canActivate(contextOf(type, 'guarded'));
    await expect(refused).rejects.toMatchObject({ refusal: { code: 'internal_error' } });
    await expect(guard.canActivate(contextOf(type, 'open'))).resolves.toBe(true);
  });
});
