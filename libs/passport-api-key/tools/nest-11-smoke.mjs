/* eslint-disable @nx/enforce-module-boundaries -- it runs outside the workspace, against the tarballs */

/** What `test-on-nest-11.mjs` runs outside the workspace: one guarded service under Nest 11, asked over HTTP. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import 'reflect-metadata';
import { Controller, Get, Module, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { InMemoryAdmission } from '@paretostudio/admission/testing';
import { ApiKeyPrincipal as GuardPrincipal } from '@paretostudio/guard';
import { generateApiKey } from '@paretostudio/key-crypto';
import { ApiKeyAuthModule, ApiKeyPrincipal, Public, RequireAction } from '@paretostudio/passport-api-key';

const require = createRequire(import.meta.url);
assert.match(require('@nestjs/core/package.json').version, /^11\./);
const { ApiKeyAuthModule: required } = require('@paretostudio/passport-api-key');
assert.equal(required, ApiKeyAuthModule, 'require() and import give one and the same module');
assert.equal(GuardPrincipal, ApiKeyPrincipal, 'the guard is there once, however it is named');

class NotesController {
  read() {
    return { read: true };
  }

  create() {
    return { created: true };
  }

  listed() {
    return { listed: true };
  }
}
route('read', RequireAction('get_prompt'));
route('create', RequireAction('create_prompt'));
route('listed', Public(), UseGuards(AuthGuard(['api-key'])));
Controller()(NotesController);

/** Decorators by hand, so that the project needs no compiler. */
function route(name, ...decorators) {
  const descriptor = Object.getOwnPropertyDescriptor(NotesController.prototype, name);
  for (const decorate of [Get(name), ...decorators]) decorate(NotesController.prototype, name, descriptor);
}

const admission = new InMemoryAdmission();
class AppModule {}
Module({ imports: [ApiKeyAuthModule.forRoot({ admission })], controllers: [NotesController] })(AppModule);

const app = await NestFactory.create(AppModule, { logger: ['error'] });
await app.listen(0, '127.0.0.1');
const base = await app.getUrl();

async function get(path, key) {
  const answer = await fetch(`${base}/${path}`, { headers: key ? { authorization: `Bearer ${key}` } : {} });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

const key = admission.addKey({ key: generateApiKey(), role: 'viewer', requestsPerDay: 3 });
const missing = await get('read');
assert.equal(missing.status, 401);
assert.equal(missing.headers.get('www-authenticate'), 'Bearer realm="paretostudio"');
assert.match(missing.headers.get('content-type'), /^application\/problem\+json/);

const granted = await get('read', key);
assert.deepEqual([granted.status, granted.body], [200, { read: true }]);
assert.match(granted.headers.get('ratelimit'), /^"requests";r=2;/);

const denied = await get('create', key);
assert.deepEqual([denied.status, denied.body.code], [403, 'permission_denied']);

assert.equal((await get('listed', key)).status, 200);
assert.deepEqual((await get('listed')).body.code, 'missing_credentials');

const spent = await get('read', key);
assert.deepEqual([spent.status, spent.body.code], [429, 'quota_exceeded']);
assert.ok(Number(spent.headers.get('retry-after')) >= 1);

admission.revoke(key);
assert.equal((await get('read', key)).body.code, 'api_key_revoked');
await app.close();
console.log('Nest 11 on Express: 401, 200, 403, 429 as promised.');
