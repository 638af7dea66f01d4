import { Agent, request as send } from 'node:http';
import { applyLoad } from './load.mjs';

/**
 * Keeps one request under way on each of a number of connections, and fails on any answer without the expected text.
 * It tells parts of a millisecond, unlike autocannon.
 *
 * @param {object} options
 * @param {string} options.origin
 * @param {object} options.request what to ask, in autocannon's words
 * @param {string} options.expected what is in every answer
 * @param {number} options.connections
 * @param {number} options.durationMs
 */
export async function loadMcp({ origin, request, expected, connections, durationMs }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    return await applyLoad({
      durationMs,
      inFlight: connections,
      async call() {
        const { status, text } = await ask(agent, origin, request);
        if (status !== 200 || !text.includes(expected)) throw new Error(`${status}: ${text.slice(0, 500)}`);
      },
    });
  } finally {
    agent.destroy();
  }
}

function ask(agent, origin, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const sent = send(`${origin}${path}`, { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
