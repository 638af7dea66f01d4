import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { savePrompt, type Saved } from '../../harness/library.js';
import { connectStdio, type StdioProgram } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import type { ServerProcess } from '../../harness/server-process.js';
import { temporaryFolder } from '../../harness/temporary-folder.js';
import { useStudio } from '../../harness/use-studio.js';

const ARTIFACTS = fileURLToPath(new URL('../../../../mcp-stdio/artifacts/', import.meta.url));
const DEFAULT_PORT = 3000;

describe('the program as people paste it into a configuration', () => {
  const studio = useStudio({ processes: 0 });
  const folder = temporaryFolder();
  let server: ServerProcess;
  let key: string;
  let prompt: Saved;
  let environment: Readonly<Record<string, string>>;

  beforeAll(async () => {
    // Where another server has the default port, the program is told the address, and the rest is tried all the same.
    const isFree = await isPortFree(DEFAULT_PORT);
    server = await studio.start(isFree ? { PORT: String(DEFAULT_PORT) } : {});
    const person = await signUp(server);
    prompt = await savePrompt(server, person);
    ({ key } = await createKey(server, person));
    environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: mkdtempSync(join(folder, 'home-')),
      npm_config_cache: join(folder, 'cache'),
      npm_config_update_notifier: 'false',
      // Nothing may be asked of a registry: the package has no dependencies.
      npm_config_registry: 'http://127.0.0.1:9',
      PARETOSTUDIO_API_KEY: key,
      ...(isFree ? {} : { PARETOSTUDIO_API_URL: server.url }),
    };
  });

  const readPromptWith = async (program: StdioProgram) => {
    const client = await connectStdio('v1', program);
    try {
      return await client.callTool({ name: 'get_prompt', arguments: { id: prompt.name } });
    } finally {
      await client.close();
    }
  };

  it('is `npx paretostudio-mcp` with a key and nothing else, where the package is installed', async () => {
    const cwd = mkdtempSync(join(folder, 'project-'));
    const [tarball = ''] = readdirSync(ARTIFACTS).filter((name) => name.endsWith('.tgz'));
    const install = ['install', '--no-audit', '--no-fund', join(ARTIFACTS, tarball)];
    await promisify(execFile)('npm', install, { cwd, env: environment });

    const answer = await readPromptWith({
      command: 'npx',
      args: ['paretostudio-mcp'],
      env: environment,
      cwd,
    });

    expect(answer.structuredContent).toMatchObject({ slug: prompt.name });
  });

  it('is `npx -y` with the address of the package that the server gives away', async () => {
    const [tarball = ''] = readdirSync(ARTIFACTS).filter((name) => name.endsWith('.tgz'));
    const args = ['-y', `${server.url}/downloads/${tarball}`];

    const answer = await readPromptWith({
      command: 'npx',
      args,
      env: environment,
      cwd: mkdtempSync(join(folder, 'project-')),
    });

    expect(answer.structuredContent).toMatchObject({ slug: prompt.name });
  });
});

async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });
}
