import { Agent, request as send } from 'node:http';
import { toolCallRequest } from './mcp-requests.mjs';

/** Asks a server on this machine over connections that are kept, and tells what came back, whatever it is. */
export class SoakClient {
  #agent;

  constructor(port, connections) {
    this.origin = `http://127.0.0.1:${port}`;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Sends one request; throws when no answer came. */
  ask = ({ method = 'GET', path, headers = {}, key, cookie, json, body = json && JSON.stringify(json) }) =>
    new Promise((resolve, reject) => {
      const all = {
        ...(key && { authorization: `Bearer ${key}` }),
        ...(cookie && { cookie }),
        ...(json && { 'content-type': 'application/json' }),
        ...headers,
      };
      const options = { method, headers: all, agent: this.#agent };
      const sent = send(`${this.origin}${path}`, options, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => (text += chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, text, body: parsed(text) }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });

  /**
   * Reads the prompts of a key's account, which costs one request, over REST or MCP.
   *
   * @returns {Promise<'admitted' | 'refused' | 'failed'>} `failed`: no answer, or none that a client should get
   */
  async listPrompts(key, overMcp) {
    const request = overMcp
      ? toolCallRequest('modern', { name: 'list_prompts', args: {}, key })
      : { path: '/v1/prompts', key };
    return this.ask(request).then(verdictOf, () => 'failed');
  }

  close() {
    this.#agent.destroy();
  }
}

function verdictOf({ status, body }) {
  if (status >= 500) return 'failed';
  if (status !== 200 || body.error !== undefined || body.result?.isError === true) return 'refused';
  return 'admitted';
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
