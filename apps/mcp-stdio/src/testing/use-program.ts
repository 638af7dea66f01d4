import { captureStderr, type CapturedStderr } from './capture-stderr.js';
import { startFakeServer, type FakeServer } from './fake-server.js';
import { openProgram, settingsFor, type OpenOptions, type OpenProgram } from './open-program.js';

/** The program of the test that runs, and the server that it speaks to. */
export interface ProgramInUse {
  readonly server: FakeServer;
  /** Opens the program, on the library of the server unless told otherwise, and gives its client. */
  readonly open: (options?: Partial<OpenOptions>) => Promise<OpenProgram['client']>;
  /** Ends stdin of the program, if it is open. */
  readonly close: () => Promise<void>;
  /** Answers one method with a result that the SDK of the server does not see. */
  readonly answerRaw: (method: string, result: object) => void;
}

/** Starts a server for each test of a file, with stderr silent, and takes down after it what it opened. */
export function useProgram(): ProgramInUse {
  let server: FakeServer;
  let program: OpenProgram | null = null;
  let stderr: CapturedStderr;

  beforeEach(async () => {
    stderr = captureStderr();
    server = await startFakeServer();
  });

  afterEach(async () => {
    await program?.close();
    program = null;
    await server.close();
    stderr.restore();
  });

  return {
    get server() {
      return server;
    },
    open: async (options = {}) => {
      program = await openProgram({ settings: settingsFor(server.url), ...options });
      return program.client;
    },
    close: async () => program?.close(),
    answerRaw: (method, result) => {
      server.intercept = ({ body }, response) => {
        if (body.method !== method) return false;
        const { id } = body as { id?: number };
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ jsonrpc: '2.0', id, result: { resultType: 'complete', ...result } }));
        return true;
      };
    },
  };
}
