import type { UpstreamFailure } from './upstream-failure.js';

const NEW_KEY = 'Create a key in ParetoStudio, put it in PARETOSTUDIO_API_KEY and restart this client.';

/** What the server was asked for. */
export interface FailureScene {
  /** The server's address, as it was configured. */
  readonly address: string;
  /** What is served from there, such as `agent`. */
  readonly kind: 'library' | 'agent' | 'connection';
  /** Whether something may have been changed by the request that failed. */
  readonly mayHaveRun: boolean;
}

/**
 * Says in a sentence or two what went wrong and what to do, for the person in front of the client.
 *
 * No stack, no key, nothing of the protocol; a sentence of the server is repeated when it has one.
 */
export function explainFailure(failure: UpstreamFailure, scene: FailureScene): string {
  const text = sentenceOf(failure, scene);
  return scene.mayHaveRun && isUncertain(failure)
    ? `${text} The call may have been carried out; look before you repeat it.`
    : text;
}

/** Whether the request may have reached what it was for; a refusal at the door has not. */
function isUncertain({ kind, facts: { status } }: UpstreamFailure): boolean {
  if (['timeout', 'interrupted'].includes(kind)) return true;
  if (['too-large', 'not-mcp'].includes(kind)) return status === undefined;
  return kind === 'unavailable' && status !== 503;
}

function sentenceOf({ kind, facts }: UpstreamFailure, scene: FailureScene): string {
  const { address } = scene;
  switch (kind) {
    case 'unreachable':
      return `ParetoStudio does not answer at ${address}. Start the server, or set PARETOSTUDIO_API_URL to where it runs.`;
    case 'name-not-found':
      return `${new URL(address).hostname} cannot be found. Check PARETOSTUDIO_API_URL and your network.`;
    case 'untrusted-certificate':
      return `The certificate of ${address} is not trusted here. Check the address; a certificate authority of your own goes into NODE_EXTRA_CA_CERTS.`;
    case 'no-tls':
      return `${address} does not speak https. Check PARETOSTUDIO_API_URL: is it http, or another port?`;
    case 'timeout':
      return `ParetoStudio at ${address} did not answer in time. Try again in a moment.`;
    case 'interrupted':
      return `The connection to ParetoStudio at ${address} broke off before the answer came.`;
    case 'unauthorized':
      return `${facts.detail ?? unauthorized(facts.code)} ${NEW_KEY}`;
    case 'forbidden':
      return facts.detail ?? `ParetoStudio at ${address} refuses this key or this computer.`;
    case 'not-found':
      return notFound(scene);
    case 'too-many-requests':
      return facts.detail ?? `That was too many requests. ${again(facts.retryAfterSeconds)}`;
    case 'unavailable':
      if (facts.status === 500) return `ParetoStudio at ${address} failed with an error of its own.`;
      return `ParetoStudio at ${address} is unavailable at the moment. ${again(facts.retryAfterSeconds)}`;
    case 'redirected':
      return redirected(address, facts.location ?? '');
    case 'not-mcp':
      return `What answers at ${address} is not ParetoStudio: perhaps a proxy or a sign-in page stands in between. Check PARETOSTUDIO_API_URL.`;
    case 'too-large':
      return 'The answer, or the request, is larger than can be passed on.';
    case 'refused':
      return facts.detail ?? `ParetoStudio at ${address} refused the request (HTTP ${facts.status ?? 400}).`;
  }
}

function unauthorized(code: string | undefined): string {
  if (code === 'api_key_revoked') return 'This API key was revoked.';
  if (code === 'api_key_expired') return 'This API key has expired.';
  return 'ParetoStudio does not know this API key.';
}

function notFound({ address, kind }: FailureScene): string {
  return kind === 'library'
    ? `There is no MCP at ${address}/mcp. Check PARETOSTUDIO_API_URL, and that the server serves MCP.`
    : `ParetoStudio at ${address} has no such ${kind}, or this key may not use it. Check its id.`;
}

function redirected(address: string, location: string): string {
  const target = URL.canParse(location, address) ? new URL(location, address).origin : 'another address';
  return `${address} sends to ${target}; the key is not sent there. If that is the server, set PARETOSTUDIO_API_URL to it.`;
}

function again(seconds: number | undefined): string {
  if (seconds === undefined) return 'Try again in a moment.';
  if (seconds < 120) return `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  return `Try again in ${Math.ceil(seconds / 60)} minutes.`;
}
