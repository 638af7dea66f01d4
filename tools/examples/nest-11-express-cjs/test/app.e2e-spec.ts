import { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { InMemoryAdmission } from '@paretostudio/admission/testing';
import { generateApiKey } from '@paretostudio/key-crypto';
import request from 'supertest';
import { App } from 'supertest/types';
import { AppModule } from '../src/app.module';

describe('AppController (e2e)', () => {
  const admission = new InMemoryAdmission();
  let app: INestApplication<App>;
  let key: string;

  beforeEach(async () => {
    const module = await Test.createTestingModule({ imports: [AppModule.guardedBy(admission)] }).compile();
    app = module.createNestApplication();
    await app.listen(0, '127.0.0.1');
    key = admission.addKey({ key: generateApiKey(), permissions: { svc_greetings: ['greet'] } });
  });
  afterEach(() => app.close());

  const greet = () => request(app.getHttpServer()).get('/');

  it('200: greets a key that may, and tells what is left', async () => {
    const { text, headers } = await greet().set('Authorization', `Bearer ${key}`).expect(200);
    expect(text).toBe('Hello World!');
    expect(headers['ratelimit']).toMatch(/^"greetings";r=2;t=\d+$/);
  });

  it('401: refuses who has no key, or one that was revoked', async () => {
    const without = await greet()
      .expect(401)
      .expect('Content-Type', /^application\/problem\+json/);
    expect(without.headers['www-authenticate']).toBe('Bearer realm="paretostudio"');
    expect(without.body).toMatchObject({ code: 'missing_credentials' });
    admission.revoke(key);
    const revoked = await greet().set('X-API-Key', key).expect(401);
    expect(revoked.headers['www-authenticate']).toContain('error="invalid_token"');
    expect(revoked.body).toMatchObject({ code: 'api_key_revoked' });
  });

  it('403: refuses a key without the right', async () => {
    const denied = await request(app.getHttpServer()).delete('/').set('X-API-Key', key).expect(403);
    expect(denied.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(denied.body).toMatchObject({ code: 'permission_denied', action: 'forget_greetings' });
  });

  it('429: refuses the call over the limit, and says when to come back', async () => {
    for (let call = 0; call < 3; call++) await greet().set('X-API-Key', key).expect(200);
    const { headers, body } = await greet().set('X-API-Key', key).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers['ratelimit']).toMatch(/^"greetings";r=0;t=\d+$/);
    expect(body).toMatchObject({ code: 'quota_exceeded', limit: 3, used: 3 });
  });

  it('503: lets nobody in while nobody can tell whether a key is good', async () => {
    admission.isDown = true;
    await greet().set('X-API-Key', key).expect(503).expect('Retry-After', /^\d+$/);
    admission.isDown = false;
  });
});
