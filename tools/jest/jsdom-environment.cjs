const { default: JsdomEnvironment } = require('jest-environment-jsdom');

/** What browsers have for talking to a server, and jsdom has not: Node's own is as good. */
const FROM_NODE = [
  'Response',
  'Headers',
  'ReadableStream',
  'TransformStream',
  'CompressionStream',
  'DecompressionStream',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
];

/** Node's `Request`, with addresses of the page's own origin and signals of jsdom, as in a browser. */
function pageRequest(origin, PageSignal) {
  return class extends Request {
    constructor(input, { signal, ...init } = {}) {
      const address = typeof input === 'string' ? new URL(input, origin) : input;
      super(address, { ...init, ...(signal instanceof PageSignal && { signal: bridged(signal) }) });
    }
  };
}

function bridged(signal) {
  const controller = new AbortController();
  if (signal.aborted) controller.abort(signal.reason);
  signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
  return controller.signal;
}

module.exports = class extends JsdomEnvironment {
  constructor(...args) {
    super(...args);
    const { global } = this;
    for (const name of FROM_NODE) global[name] ??= globalThis[name];
    global.Request ??= pageRequest(global.location.origin, global.AbortSignal);
  }
};
