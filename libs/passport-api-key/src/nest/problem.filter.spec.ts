import {
  BadRequestException,
  Controller,
  Get,
  HttpException,
  type INestApplication,
  InternalServerErrorException,
  Module,
  Param,
  Post,
  ServiceUnavailableException,
} from '@nestjs/common';
import { AdmissionUnavailableError } from '@paretostudio/admission';
import { generateApiKey } from '@paretostudio/key-crypto';
import request from 'supertest';
import { ProblemException } from '@paretostudio/guard';
import { PLATFORMS, startApp } from '../testing/platforms.js';
import { RecordingLogger } from '../testing/recording-logger.js';
import { StubAdmission } from '@paretostudio/guard/testing';
import { ApiKeyAuthModule } from './api-key-auth.module.js';
import { Public } from './decorators.js';

const KEY = generateApiKey();

const ERRORS: { readonly [name: string]: () => unknown } = {
  problem: () =>
    new ProblemException({ code: 'plan_limit_reached', detail: 'Five prompts.', limit: 5, used: 5 }),
  validation: () => new BadRequestException(['name must be shorter', 'age must be a number']),
  echo: () => new BadRequestException(`unknown key ${KEY}`),
  teapot: () => new HttpException('short and stout', 418),
  nest500: () => new InternalServerErrorException(`secret ${KEY}`),
  nest503: () => new ServiceUnavailableException('pool exhausted at 10.0.0.1'),
  outage: () => new AdmissionUnavailableError('10.0.0.1 refused', { retryAfterSeconds: 3 }),
  error: () => new Error(`select failed for ${KEY}`),
  text: () => 'thrown text',
};

@Controller()
@Public()
class FailingController {
  @Get('fail/:how')
  fail(@Param('how') how: string): never {
    throw ERRORS[how]?.();
  }

  @Post('echo')
  echo(): string {
    return 'ok';
  }
}

describe.each(PLATFORMS)('ProblemFilter on %s', (platform) => {
  let app: INestApplication;
  let logger: RecordingLogger;

  beforeAll(async () => {
    logger = new RecordingLogger();
    const requestId = () => 'request-1';
    @Module({
      imports: [ApiKeyAuthModule.forRoot({ admission: new StubAdmission(), requestId })],
      controllers: [FailingController],
    })
    class AppModule {}
    app = await startApp(platform, { imports: [AppModule] });
    app.useLogger(logger);
  });

  beforeEach(() => void (logger.lines.length = 0));
  afterAll(() => app.close());

  async function fail(how: string) {
    const answer = await request(app.getHttpServer()).get(`/fail/${how}`);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const body = JSON.parse(answer.text);
    expect(body.status).toBe(answer.status);
    expect(body.requestId).toBe('request-1');
    return { answer, body };
  }

  it('tells a refusal in full', async () => {
    const { body } = await fail('problem');
    expect(body).toEqual({
      type: 'https://paretostudio.dev/problems/plan_limit_reached',
      title: 'Plan limit reached',
      status: 403,
      detail: 'Five prompts.',
      code: 'plan_limit_reached',
      requestId: 'request-1',
      limit: 5,
      used: 5,
    });
    expect(logger.of('error')).toEqual([]);
  });

  it("keeps the text of Nest's exceptions below 500, keys blotted out", async () => {
    const validation = await fail('validation');
    const echo = await fail('echo');
    expect(validation.body).toMatchObject({
      code: 'invalid_request',
      detail: 'name must be shorter; age must be a number',
    });
    expect(echo.body.detail).toMatch(/^unknown key /);
    expect(echo.answer.text).not.toContain(KEY.slice(8, 30));
  });

  it('tells a status that has no code as about:blank', async () => {
    const { body } = await fail('teapot');
    expect(body).toEqual({
      type: 'about:blank',
      title: "I'm a Teapot",
      status: 418,
      detail: 'short and stout',
      requestId: 'request-1',
    });
  });

  it.each(['nest500', 'error', 'text'])('tells nothing of %p, and logs it without keys', async (how) => {
    const { body, answer } = await fail(how);
    expect(body).toMatchObject({ status: 500, code: 'internal_error' });
    expect(answer.text).not.toMatch(/secret|select|thrown/);
    const lines = logger.of('error').join('\n');
    expect(lines).toMatch(/request-1.*(secret|select failed|thrown text)/s);
    expect(lines).not.toContain(KEY.slice(8, 30));
  });

  it('tells an outage with Retry-After and nothing of its cause', async () => {
    const outage = await fail('outage');
    const nest = await fail('nest503');
    expect([outage.answer.status, outage.answer.headers['retry-after']]).toEqual([503, '3']);
    expect([nest.answer.status, nest.body.code]).toEqual([503, 'unavailable']);
    expect(outage.answer.text + nest.answer.text).not.toContain('10.0.0.1');
  });

  it.each([
    ['an unreadable body', '{"a":', 'application/json', 400, 'invalid_request'],
    [
      'too large a body',
      JSON.stringify({ a: 'x'.repeat(2_000_000) }),
      'application/json',
      413,
      'payload_too_large',
    ],
  ])('answers %s with a problem', async (_, body, type, status, code) => {
    const answer = await request(app.getHttpServer()).post('/echo').set('content-type', type).send(body);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([status, code]);
  });
});
