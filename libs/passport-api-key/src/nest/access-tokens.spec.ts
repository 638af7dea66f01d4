import { Controller, Get, type INestApplication } from '@nestjs/common';
import { StubAdmission } from '@paretostudio/guard/testing';
import { ACCESS_TOKEN_PREFIX, bindToken, generateApiKey } from '@paretostudio/key-crypto';
import request from 'supertest';
import { PLATFORMS, startApp } from '../testing/platforms.js';
import { ApiKeyAuthModule } from './api-key-auth.module.js';
import { RequireAction } from './decorators.js';

const METADATA = 'https://service.example/.well-known/oauth-protected-resource/mcp';

@Controller('mcp')
class McpController {
  @Get()
  @RequireAction('get_prompt')
  read(): string {
    return 'read';
  }
}

describe.each(PLATFORMS)('an application on %s that takes access tokens', (platform) => {
  const admission = new StubAdmission();
  let app: INestApplication;
  beforeAll(async () => {
    const tokens = {
      prefix: ACCESS_TOKEN_PREFIX,
      resourceOf: () => 'mcp',
      challengeOf: () => ({ resourceMetadata: METADATA }),
    };
    const imports = [ApiKeyAuthModule.forRoot({ admission, tokens })];
    app = await startApp(platform, { imports, controllers: [McpController] });
  });
  afterAll(() => app.close());

  const ask = (token?: string) => {
    const asked = request(app.getHttpServer()).get('/mcp');
    return token === undefined ? asked : asked.set('Authorization', `Bearer ${token}`);
  };
  const newToken = (permissions: Record<string, string[]>) => {
    const token = generateApiKey({ prefix: ACCESS_TOKEN_PREFIX });
    admission.letIn(bindToken(token, 'mcp'), { permissions });
    return token;
  };

  it('lets a token in as a key, with its own rights', async () => {
    await ask(newToken({ self: ['get_prompt'] })).expect(200, 'read');
    const refused = await ask(newToken({ self: ['list_prompts'] })).expect(403);
    expect(refused.body).toMatchObject({ code: 'permission_denied' });
    expect(refused.headers).not.toHaveProperty('www-authenticate');
  });

  it('says where tokens come from to a bad one and to nothing, and never to a bad key', async () => {
    const bad = await ask(generateApiKey({ prefix: ACCESS_TOKEN_PREFIX })).expect(401);
    const nothing = await ask().expect(401);
    const key = await ask(generateApiKey()).expect(401);
    expect([bad, nothing, key].map(({ body }) => body.code)).toEqual([
      'invalid_access_token',
      'missing_credentials',
      'invalid_api_key',
    ]);
    expect(bad.get('WWW-Authenticate')).toMatch(`resource_metadata="${METADATA}"`);
    expect(nothing.get('WWW-Authenticate')).toMatch(`resource_metadata="${METADATA}"`);
    expect(key.get('WWW-Authenticate')).not.toContain('resource_metadata');
  });
});
