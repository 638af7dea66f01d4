import { createHash } from 'node:crypto';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.js';

/** An OAuth API like that of GitHub, on loopback. */
export interface FakeGithub extends LoopbackServer {
  /** What it tells of the account at the browser. */
  user: Record<string, unknown>;
  /** The account's addresses, as the API lists them. */
  emails: unknown;
  /** What it answers with instead, at every address of the API. */
  outage: number | null;
  /** Does what a browser does there: agrees. Answers where it is sent back to. */
  browse(address: string): URL;
}

/** Starts one; codes are good once, and only with the verifier that belongs to them. */
export async function startFakeGithub(): Promise<FakeGithub> {
  const challenges = new Map<string, string>();
  const state = {
    user: { id: 583_231, login: 'ada', name: 'Ada' } as Record<string, unknown>,
    emails: [{ email: 'ada@example.org', primary: true, verified: true }] as unknown,
    outage: null as number | null,
    browse(address: string): URL {
      const asked = new URL(address).searchParams;
      const code = `code-${challenges.size + 1}`;
      challenges.set(code, asked.get('code_challenge') ?? '');
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
      return back;
    },
  };
  const server = await startLoopbackServer((origin) => (request, response) => {
    const send = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (state.outage !== null) return send({ message: 'Server Error' }, state.outage);
    const { pathname } = new URL(request.url ?? '/', origin);
    if (pathname === '/login/oauth/access_token') {
      let form = '';
      request.on('data', (part: Buffer) => (form += part.toString()));
      return request.on('end', () => {
        const sent = new URLSearchParams(form);
        const code = sent.get('code') ?? '';
        const challenge = createHash('sha256')
          .update(sent.get('code_verifier') ?? '')
          .digest('base64url');
        const isGood = challenges.get(code) === challenge && sent.get('client_secret') === 'Kd83hs02LsPq';
        challenges.delete(code);
        // GitHub says so with the status 200.
        if (!isGood) return send({ error: 'bad_verification_code' });
        return send({ access_token: 'gho_of_tests', token_type: 'bearer', scope: 'read:user,user:email' });
      });
    }
    if (request.headers.authorization !== 'Bearer gho_of_tests')
      return send({ message: 'Bad credentials' }, 401);
    if (pathname === '/api/user') return send(state.user);
    return pathname === '/api/user/emails' ? send(state.emails) : send({ message: 'Not Found' }, 404);
  });
  return Object.assign(state, server);
}
