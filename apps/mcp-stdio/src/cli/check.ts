import type { RequestContext } from '../bridge/handler.js';
import { relay } from '../bridge/relay.js';
import { RpcError } from '../bridge/rpc-error.js';
import type { Checked } from '../config/checked.js';
import type { Settings } from '../config/settings.js';
import { isJsonObject, objectsOf, type JsonObject } from '../json.js';
import { log } from '../stdio/log.js';
import { plainText } from '../stdio/plain-text.js';
import { connectUpstream } from '../upstream/connect-upstream.js';
import { explainFailure } from '../upstream/explain-failure.js';
import { UpstreamFailure, type FailureKind } from '../upstream/upstream-failure.js';
import type { Upstream } from '../upstream/upstream.js';
import { VERSION } from '../version.js';
import { describeCaller } from './describe-caller.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';

const TIMEOUT_MS = 15_000;

/** Failures that say nothing about the key: the server was not reached, or was no such server. */
const NOT_REACHED: readonly FailureKind[] = [
  'unreachable',
  'name-not-found',
  'untrusted-certificate',
  'no-tls',
  'timeout',
  'interrupted',
  'unavailable',
  'redirected',
  'not-mcp',
];

/**
 * Tests the key and the server the way a client would use them, and prints who the caller is. It costs nothing of the
 * quota.
 *
 * @returns 0 if a client can work with these settings, 1 if the key or a setting is wrong, 3 if the server cannot be
 *   reached.
 */
export async function check(settings: Checked<Settings>, print: (text: string) => void): Promise<ExitCode> {
  if (!settings.ok) {
    log(settings.problem);
    return EXIT_CODE.refused;
  }
  const { key, address, target } = settings.value;
  try {
    const upstream = await connectUpstream({
      endpoint: new URL(address + target.path),
      key,
      userAgent: `paretostudio-mcp/${VERSION} node/${process.versions.node}`,
      client: { name: 'paretostudio-mcp --check', version: VERSION, elicitation: null },
    });
    print(await report(upstream, settings.value));
    return EXIT_CODE.done;
  } catch (error) {
    if (error instanceof RpcError) {
      log(error.message);
      return EXIT_CODE.refused;
    }
    if (!(error instanceof UpstreamFailure)) throw error;
    log(explainFailure(error, { address, kind: target.kind, mayHaveRun: false }));
    return NOT_REACHED.includes(error.kind) ? EXIT_CODE.unreachable : EXIT_CODE.refused;
  }
}

async function report(upstream: Upstream, { address, target }: Settings): Promise<string> {
  const ask = (method: string, params: JsonObject) => relay(upstream, method, params, quiet(), TIMEOUT_MS);
  const { name, version, protocolVersion } = await upstream.facts();
  const tools = objectsOf((await ask('tools/list', {}))['tools']).map((tool) => tool['name']);
  const lines = [
    ['Server', `${address}${target.path} (${[name, version].join(' ').trim()}, MCP ${protocolVersion})`],
    ...(tools.includes('whoami')
      ? describeCaller(structuredOf(await ask('tools/call', { name: 'whoami' })))
      : []),
    ['Tools', String(tools.length)],
  ];
  return `${lines.map(([label = '', text = '']) => `${label}:`.padEnd(10) + plainText(text)).join('\n')}\nThe key and the server are fine.\n`;
}

function structuredOf(result: JsonObject): JsonObject {
  const { structuredContent } = result;
  return isJsonObject(structuredContent) ? structuredContent : {};
}

function quiet(): RequestContext {
  return { signal: new AbortController().signal, onProgress: null, elicit: null };
}
