import type { BrowserContext, Request } from 'playwright-core';

/** A request of a page and what came back. */
export interface Exchange {
  readonly method: string;
  /** From the root on, with the query string; the whole address where it is another origin. */
  readonly path: string;
  /** Sent as body; null for none. */
  readonly sent: string | null;
  readonly status: number;
  /** The body, where it is text. */
  readonly received: string;
}

/** What one person's browser was seen to do. */
export interface Watch {
  /** Whatever no page may do: errors, violations of its policy, requests that left the server or broke in it. */
  readonly problems: string[];
  /** Everything that was asked and answered so far. */
  exchanges(): Promise<readonly Exchange[]>;
}

const TEXT = /json|text|javascript|xml|csv/;

/** Watches every page of a browser's context from now on. */
export function watch(context: BrowserContext, origin: string): Watch {
  const problems: string[] = [];
  const pending: Promise<Exchange | null>[] = [];
  context.on('weberror', (error) => problems.push(`uncaught: ${String(error.error())}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // An answer that is a refusal is said here by the browser too; what matters of it is seen below.
    if (/^Failed to load resource: the server responded with a status of 4/.test(message.text())) return;
    problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()}: ${response.url()}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) problems.push(`left: ${url}`);
  });
  // A page that was closed meanwhile takes its exchanges along.
  context.on('requestfinished', (request) => pending.push(exchangeOf(request, origin).catch(() => null)));
  return {
    problems,
    exchanges: async () => (await Promise.all(pending)).filter((each) => each !== null),
  };
}

async function exchangeOf(request: Request, origin: string): Promise<Exchange | null> {
  const response = await request.response();
  if (response === null) return null;
  const type = response.headers()['content-type'] ?? '';
  // A page that was left takes its bodies along.
  const received = TEXT.test(type) ? await response.text().catch(() => '') : '';
  const url = request.url();
  return {
    method: request.method(),
    path: url.startsWith(origin) ? url.slice(origin.length) : url,
    sent: request.postData(),
    status: response.status(),
    received,
  };
}
