import { fileURLToPath } from 'node:url';
import { Program } from './program.js';

const PROGRAM = fileURLToPath(new URL('../../../../tools/sample-upstream/main.mjs', import.meta.url));

/** An MCP server to connect. */
export interface SampleUpstream {
  /** Where it serves MCP. */
  readonly url: string;
  /** Gives its tool `changing` another definition. */
  swap(): Promise<void>;
}

/** Gives a test file a sample upstream: started before its first test, ended after its last. */
export function useSampleUpstream(...args: readonly string[]): SampleUpstream {
  let program: Program | null = null;
  let url = '';
  beforeAll(async () => {
    program = new Program([PROGRAM, '--port', '0', ...args]);
    [url] = await program.says(/http:\S+/);
  });
  afterAll(() => program?.stop());
  return {
    get url() {
      return url;
    },
    async swap() {
      const answer = await fetch(new URL('/control/swap', url), { method: 'POST' });
      if (!answer.ok) throw new Error(`The sample upstream answered ${answer.status}.`);
    },
  };
}
