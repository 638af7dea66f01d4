import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, readyHttpApp, ServerModule } from '@paretostudio/host';
import { createTestParts, type TestParts } from '@paretostudio/host/testing';
import request from 'supertest';
import { DownloadFolder } from './download-folder.js';
import { DownloadsController } from './downloads.controller.js';

const PACKAGE = 'paretostudio-mcp-0.1.0.tgz';
const BUNDLE = 'paretostudio-mcp-0.1.0.mcpb';
const EXTENSION = 'paretostudio-extension-0.1.0.zip';

@Module({})
class DownloadsTestModule {}

describe('/downloads', () => {
  let made: TestParts;
  let app: NestFastifyApplication;
  const around = mkdtempSync(join(tmpdir(), 'downloads-'));
  const folder = join(around, 'downloads');

  beforeAll(async () => {
    mkdirSync(join(folder, 'folder.tgz'), { recursive: true });
    writeFileSync(join(folder, PACKAGE), 'a package');
    writeFileSync(join(folder, BUNDLE), 'a bundle');
    writeFileSync(join(folder, EXTENSION), 'an extension');
    writeFileSync(join(folder, 'notes.txt'), 'not for you');
    writeFileSync(join(folder, '.hidden.tgz'), 'not for you');
    writeFileSync(join(folder, '../outside.tgz'), 'not for you');
    made = await createTestParts();
    const module = {
      module: DownloadsTestModule,
      imports: [ServerModule.on(made.parts)],
      controllers: [DownloadsController],
      providers: [{ provide: DownloadFolder, useValue: new DownloadFolder(folder) }],
    };
    app = await readyHttpApp(await createHttpApp(made.parts, module));
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await made.close();
    rmSync(around, { recursive: true });
  });

  const http = () => request(app.getHttpServer());

  it.each([
    [PACKAGE, 'application/gzip', 'a package'],
    [BUNDLE, 'application/octet-stream', 'a bundle'],
    [EXTENSION, 'application/zip', 'an extension'],
  ])('gives %s to everybody, to be kept for ever', async (name, type, content) => {
    const answer = await http().get(`/downloads/${name}`).responseType('blob').expect(200);
    expect(String(answer.body)).toBe(content);
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  it('tells size and type to a HEAD', async () => {
    const answer = await http().head(`/downloads/${PACKAGE}`).expect(200);
    expect([answer.get('Content-Length'), answer.text]).toEqual(['9', undefined]);
  });

  it.each([
    'paretostudio-mcp-9.9.9.tgz',
    'folder.tgz',
    'notes.txt',
    '.hidden.tgz',
    '..%2Foutside.tgz',
    '..%5Coutside.tgz',
    '%2e%2e%2foutside.tgz',
    `${PACKAGE}%00`,
    `${PACKAGE}/..`,
    `${'a'.repeat(150)}.tgz`,
  ])('has nothing called %s', async (name) => {
    const answer = await http().get(`/downloads/${name}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect(answer.text).not.toContain('not for you');
  });

  it('has nothing at all where nothing was built', async () => {
    const empty = new DownloadFolder(join(folder, 'absent'));
    expect(await empty.find(PACKAGE)).toBeNull();
  });
});
