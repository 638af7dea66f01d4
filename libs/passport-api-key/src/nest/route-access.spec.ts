import { Controller, Get, Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { StubAdmission } from '@paretostudio/guard/testing';
import type { ApiKeyAuthOptions } from './api-key-auth-options.js';
import { ApiKeyAuthModule } from './api-key-auth.module.js';
import { Cost, Public, RequireAction, RequirePrincipal } from './decorators.js';
import { readRouteAccess, type RouteHandler } from './route-access.js';
import { assertRoutesDeclared } from './undeclared-routes.js';

class Inherited {
  @Get('shared')
  shared(): void {
    return;
  }
}

@Controller('open')
@Public()
class OpenController extends Inherited {
  @Get('closed')
  @RequireAction('get_prompt')
  closed(): void {
    return;
  }

  @Get('people')
  @RequirePrincipal('session')
  people(): void {
    return;
  }
}

@Controller('people')
@RequirePrincipal('session')
@Cost(4)
class PeopleController extends Inherited {
  @Get('acting')
  @RequireAction('get_prompt')
  acting(): void {
    return;
  }

  @Get('public')
  @Public()
  public(): void {
    return;
  }
}

@Controller('plain')
class PlainController extends Inherited {
  @Get('cost')
  @Cost(1)
  cost(): void {
    return;
  }

  @Get('both')
  @Public()
  @RequireAction('get_prompt')
  both(): void {
    return;
  }

  @Get('unknown')
  @RequireAction('fly')
  unknown(): void {
    return;
  }

  helper(): void {
    return;
  }
}

function read(controller: Type, method: string) {
  return readRouteAccess(controller, controller.prototype[method] as RouteHandler, STUDIO_ACTIONS);
}

describe('readRouteAccess', () => {
  it('keeps a handler guarded that states a requirement in a public class', () => {
    expect(read(OpenController, 'closed')).toMatchObject({
      kind: 'guarded',
      requirement: { action: 'get_prompt' },
    });
    expect(read(OpenController, 'people')).toMatchObject({ kind: 'guarded', principal: 'session' });
  });

  it('adds a principal rule of the class to an action of the handler, and a cost', () => {
    expect(read(PeopleController, 'acting')).toMatchObject({
      kind: 'guarded',
      requirement: { action: 'get_prompt', resource: 'self', cost: 4 },
      principal: 'session',
    });
  });

  it('lets a handler be public in a class that is not', () => {
    expect(read(PeopleController, 'public')).toEqual({ kind: 'public' });
  });

  it('reads a handler that classes share by the class that is asked for', () => {
    expect(read(OpenController, 'shared').kind).toBe('public');
    expect(read(PeopleController, 'shared').kind).toBe('guarded');
    expect(read(PlainController, 'shared').kind).toBe('undeclared');
  });

  it('takes a cost alone for no requirement', () => {
    expect(read(PlainController, 'cost').kind).toBe('undeclared');
  });

  it('refuses a contradiction and an unknown action', () => {
    expect(() => read(PlainController, 'both')).toThrow(RangeError);
    expect(() => read(PlainController, 'unknown')).toThrow('no action "fly"');
  });

  it('refuses an action that is none: it would demand no right', () => {
    const names: Record<string, string> = { read: 'get_prompt' };
    expect(() => RequireAction(names['raed'] as string)).toThrow(TypeError);
  });
});

describe('the check at start', () => {
  async function start(controllers: Type[], options: Partial<ApiKeyAuthOptions> = {}) {
    @Module({
      imports: [ApiKeyAuthModule.forRoot({ admission: new StubAdmission(), ...options })],
      controllers,
    })
    class AppModule {}
    const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
    return module.init();
  }

  it('refuses to start, naming every route at fault and no other method', async () => {
    const failure = await start([PlainController, OpenController]).catch((error: Error) => error);
    const lines = (failure as Error).message.split('\n').slice(1);
    expect(lines).toEqual([
      '  PlainController.cost',
      '  PlainController.both ("both" is declared public and also states a requirement; it cannot be both.)',
      '  PlainController.unknown (The action table of "self" has no action "fly".)',
      '  PlainController.shared',
    ]);
  });

  it('starts when every route is declared', async () => {
    const app = await start([OpenController, PeopleController]);
    expect(() => assertRoutesDeclared(app)).not.toThrow();
    await app.close();
  });

  it('can be put off, and made by hand', async () => {
    const app = await start([PlainController], { refuseUndeclaredAtStart: false });
    expect(() => assertRoutesDeclared(app)).toThrow('PlainController.shared');
    await app.close();
  });
});
