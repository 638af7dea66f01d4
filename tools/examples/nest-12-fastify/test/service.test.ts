import 'reflect-metadata';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@paretostudio/embedded-postgres';
import { migrate, openStorage, type Storage } from '@paretostudio/entities';
import { seedAccount, type SeededAccount, seedKey, TEST_PEPPERS } from '@paretostudio/entities/testing';
import pg from 'pg';
import { AppModule } from '../src/app.module.js';

let folder: string;
let database: EmbeddedPostgres;
let storage: Storage;
let app: INestApplication;
let origin: string;
let account: SeededAccount;
let key: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'translations-'));
  database = await startEmbeddedPostgres({ stateDir: folder, settings: { fsync: 'off' } });
  await database.ensureDatabase(pg);
  await migrate(database.url);
  storage = await openStorage({ url: database.url });
  account = await seedAccount(storage);
  ({ key } = await seedKey(storage, { ...account, permissions: { svc_translations: ['translate'] } }));
  app = await NestFactory.create(AppModule.on(storage, TEST_PEPPERS), new FastifyAdapter(), {
    logger: ['error'],
  });
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
});
after(async () => {
  await app?.close();
  await storage?.close();
  await database?.stop();
  await rm(folder, { recursive: true, force: true });
});

function ask(path: string, presented: string | null, method = 'GET'): Promise<Response> {
  const headers: HeadersInit = presented === null ? {} : { authorization: `Bearer ${presented}` };
  return fetch(`${origin}${path}`, { method, headers });
}

async function expectProblem(answer: Response, status: number, code: string): Promise<void> {
  assert.equal(answer.status, status);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.equal(((await answer.json()) as { code: string }).code, code);
}

test('401: nobody is let in without a key', async () => {
  const answer = await ask('/translations?text=abc', null);
  assert.equal(answer.headers.get('www-authenticate'), 'Bearer realm="paretostudio"');
  await expectProblem(answer, 401, 'missing_credentials');
});

test('403: a key without the right is told so, and spends nothing', async () => {
  await expectProblem(await ask('/glossary', key, 'DELETE'), 403, 'permission_denied');
});

test('200: a key with the right is served, and told what is left', async () => {
  const answer = await ask('/translations?text=abc', key);
  assert.equal(answer.status, 200);
  assert.deepEqual(await answer.json(), { of: account.accountId, text: 'cba' });
  assert.match(answer.headers.get('ratelimit') ?? '', /^"translations";r=2;t=\d+$/);
});

test('429: of many calls at once exactly the limit is served, and the others are told when to come back', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask('/translations?text=abc', key)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 2);
  const refused = answers.find(({ status }) => status === 429);
  assert.ok(refused);
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  assert.match(refused.headers.get('ratelimit') ?? '', /^"translations";r=0;t=\d+$/);
  await expectProblem(refused, 429, 'quota_exceeded');
});

test('401: a key that is revoked is refused from the next request on', async () => {
  const { keyId, key: revoked } = await seedKey(storage, account);
  const { accountId, memberId } = account;
  await storage.transaction(({ apiKeys }) =>
    apiKeys.revoke(accountId, keyId, { at: new Date(), byMemberId: memberId, reason: 'lost' }),
  );
  const answer = await ask('/translations?text=abc', revoked);
  assert.match(answer.headers.get('www-authenticate') ?? '', /error="invalid_token"/);
  await expectProblem(answer, 401, 'api_key_revoked');
});

test('what is public needs no key', async () => {
  assert.equal((await ask('/health', null)).status, 200);
});
