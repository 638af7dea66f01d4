import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePort, rememberPort } from './port.js';

describe('choosePort', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'port-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves the remembered port to a program that has it, and comes back to it afterwards', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    rememberPort(folder, port);
    expect(await choosePort(folder)).not.toBe(port);
    server.close();
    await once(server, 'close');
    expect(await choosePort(folder)).toBe(port);
  });

  it.each(['', 'x', '0', '70000'])(
    'takes any free port where the remembered one is damaged (%p)',
    async (text) => {
      writeFileSync(join(folder, 'port'), text);
      expect(await choosePort(folder)).toBeGreaterThan(0);
    },
  );
});
