import { normaliseAuthorization } from './normalise-authorization.js';

const ORIGINS = ['https://studio.example', 'https://mcp.example'];
const normalised = (query: string) => normaliseAuthorization(new URLSearchParams(query), ORIGINS);
const AGENT = 'mcp/agent/01890000-0000-7000-8000-000000000000';

describe('normaliseAuthorization', () => {
  it.each([
    ['scope=library:read', 'library:read'],
    ['scope=openid+library:read+profile', 'library:read'],
    ['scope=openid', 'library:read library:write'],
    ['', 'library:read library:write'],
    ['scope=', 'library:read library:write'],
    [`resource=https://mcp.example/${AGENT}`, 'tools'],
    [`resource=https://mcp.example/${AGENT}&scope=library:read`, 'tools'],
    ['resource=https://studio.example/v1&scope=tools', 'tools'],
  ])('makes the scopes of %j %j', (query, scope) => {
    expect(normalised(query).get('scope')).toBe(scope);
  });

  it('leaves out what OpenID Connect adds', () => {
    const kept = normalised('nonce=1&claims=%7B%7D&max_age=0&login_hint=a&id_token_hint=b&state=s');
    expect([...kept.keys()].sort()).toEqual(['scope', 'state']);
  });

  it('keeps what is said twice, for it to be refused', () => {
    const query = 'redirect_uri=a&redirect_uri=b&scope=tools&scope=x&client_id=c&resource=1&resource=2';
    expect(normalised(query).toString()).toBe(new URLSearchParams(query).toString());
  });
});
