import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { CLIENT_IDS, OPERATING_SYSTEMS } from '@paretostudio/client-setup';
import { makeKey, signUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { clientSetupSchemas } from './client-setup-schemas.js';

describe('GET /v1/client-setups', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  it('answers anybody with every client, for this server and with the placeholder', async () => {
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const { body } = await server.http.get('/v1/client-setups').expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([...CLIENT_IDS]);
    const text = JSON.stringify(body);
    expect(text).toContain(`http://127.0.0.1:${port}/mcp`);
    expect(text).toMatch(
      new RegExp(`http://127.0.0.1:${port}/downloads/paretostudio-mcp-\\d+\\.\\d+\\.\\d+\\.tgz`),
    );
    expect(text.match(/psk_[\w]+/g)?.every((key) => key === 'psk_your_key_here')).toBe(true);
  });

  it.each(OPERATING_SYSTEMS)('answers one client for %s', async (os) => {
    const { body } = await server.http.get(`/v1/client-setups?client=claude-desktop&os=${os}`).expect(200);
    const place = { macos: '~/Library/', windows: '%APPDATA%', linux: '~/.config/' }[os];
    expect(body.items).toHaveLength(1);
    expect(body.items[0].files[0].path.startsWith(place)).toBe(true);
  });

  it('writes no foreign Host into a configuration', async () => {
    for (const header of ['Host', 'X-Forwarded-Host', 'Forwarded']) {
      const value = header === 'Forwarded' ? 'host=evil.example' : 'evil.example';
      const { text } = await server.http.get('/v1/client-setups').set(header, value);
      expect(text).not.toContain('evil.example');
    }
  });

  it.each([
    ['os=beos', 'os'],
    ['os=', 'os'],
    ['client=constructor', 'client'],
    ['client=cursor&client=codex', 'client'],
    ['key=psk_0123456789abcdefghijklmnopqrstuvwxyzAB', 'key'],
  ])('refuses ?%s with the field that is wrong, and repeats no value', async (query, path) => {
    const { body, text } = await server.http.get(`/v1/client-setups?${query}`).expect(400);
    expect(body).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(body.fields[0].path).toBe(path);
    expect(text).not.toMatch(/psk_|beos|constructor/);
  });

  it('gives a script that lists the library with a key, and says why another key is refused', async () => {
    const { key } = await makeKey(server, await signUp(server));
    await server.http
      .post('/v1/prompts')
      .set('Authorization', `Bearer ${key}`)
      .send({ title: 'Greeting', body: 'Hello' })
      .expect(201);
    const { body } = await server.http.get('/v1/client-setups?client=node').expect(200);
    const script = ['--input-type=module', '--eval', body.items[0].files[0].content];
    const run = (PARETOSTUDIO_API_KEY: string) =>
      promisify(execFile)(process.execPath, script, { env: { PARETOSTUDIO_API_KEY } });

    expect((await run(key)).stdout).toBe('greeting\tGreeting\n');
    await expect(run('psk_your_key_here')).rejects.toMatchObject({
      stderr: expect.stringContaining('401 invalid_api_key: '),
    });
  });

  it('answers what openapi.json says', async () => {
    const schemas = clientSetupSchemas('');
    const { body } = await server.http.get('/v1/client-setups').expect(200);
    for (const setup of body.items) {
      expect(Object.keys(setup)).toEqual(schemas['ClientSetupView']?.required);
      for (const step of setup.steps)
        expect(Object.keys(step)).toEqual(schemas['ClientSetupStepView']?.required);
      for (const file of setup.files)
        expect(Object.keys(file)).toEqual(schemas['ClientSetupFileView']?.required);
    }
  });
});
