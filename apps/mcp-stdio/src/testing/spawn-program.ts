import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The program as it is published, made for one test file. */
export interface BuiltProgram {
  readonly file: string;
  remove(): void;
}

/** Bundles the program the way it is published. */
export function buildProgram(): BuiltProgram {
  const folder = mkdtempSync(join(tmpdir(), 'mcp-stdio-'));
  const file = join(folder, 'dist', 'paretostudio-mcp.js');
  execFileSync(process.execPath, [join(PROJECT, 'tools', 'bundle.mjs'), dirname(file)]);
  // Its package says so when it is installed.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');

  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A run of the program. */
export interface Run {
  readonly child: ChildProcessWithoutNullStreams;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Writes one message. */
  send(message: object): void;
  /** Resolves with the first line of stdout that has this id. */
  answerTo(id: number): Promise<Record<string, unknown>>;
}

/** Starts the program with an environment of its own. */
export function run({ file }: BuiltProgram, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    cwd: tmpdir(),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    send: (message) => void child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`),
    answerTo: (id) =>
      new Promise((resolve) => {
        const look = () => {
          const lines = stdout.split('\n').slice(0, -1);
          const found = lines.map((line) => JSON.parse(line)).find((message) => message.id === id);
          if (found !== undefined) resolve(found);
        };
        child.stdout.on('data', look);
        look();
      }),
  };
}

/** The first message of a client. */
export const INITIALIZE = {
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};
