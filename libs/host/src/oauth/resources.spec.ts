import { type ResourceName, resourceNameOfPath, resourceNameOfUrl, resourceUrl } from './resources.js';

const UUID = '0199a3f2-1111-7000-8000-00000000000a';
const ORIGIN = 'https://studio.example.org';
const NAMES: ResourceName[] = ['mcp', 'v1', `mcp/conn_${UUID}`, `mcp/agent_${UUID}`];

describe('resourceNameOfPath', () => {
  it.each<[string, ResourceName]>([
    ['/mcp', 'mcp'],
    ['/mcp/', 'mcp'],
    ['/v1', 'v1'],
    [`/mcp/conn_${UUID}`, `mcp/conn_${UUID}`],
    [`/mcp/conn_${UUID.toUpperCase()}`, `mcp/conn_${UUID}`],
    [`/mcp/agent_${UUID}`, `mcp/agent_${UUID}`],
    [`/mcp/agent/${UUID}`, `mcp/agent_${UUID}`],
  ])('names the mount %s', (path, name) => {
    expect(resourceNameOfPath(path)).toBe(name);
  });

  it.each([
    '',
    '/',
    'mcp',
    '/mcp//',
    '/MCP',
    '/v1/me',
    '/v2',
    '/mcp/self',
    '/mcp/*',
    '/mcp/svc_mail',
    '/mcp/agent',
    '/mcp/agent/',
    '/mcp/conn_',
    `/mcp/agent/agent_${UUID}`,
    `/mcp/conn_${UUID}/tools`,
    `/mcp/CONN_${UUID}`,
  ])('knows no mount at %j', (path) => {
    expect(resourceNameOfPath(path)).toBeNull();
  });
});

describe('resourceNameOfUrl', () => {
  it.each(NAMES)('reads %s from the address that resourceUrl writes of it', (name) => {
    expect(resourceNameOfUrl(resourceUrl(ORIGIN, name), [ORIGIN])).toBe(name);
  });

  it('writes an agent by its id, as people are told its address', () => {
    expect(resourceUrl(ORIGIN, `mcp/agent_${UUID}`)).toBe(`${ORIGIN}/mcp/agent/${UUID}`);
  });

  it.each([
    'https://studio.example.org.evil.test/mcp',
    'https://studio.example.org:8443/mcp',
    'http://studio.example.org/mcp',
    'https://user@studio.example.org/mcp',
    'https://studio.example.org/mcp?x=1',
    'https://studio.example.org/mcp?',
    'https://studio.example.org/mcp#',
    'https://studio.example.org/mcp#x',
    'https://studio.example.org/other',
    'studio.example.org/mcp',
    `https://studio.example.org/mcp/conn_${'a'.repeat(3000)}`,
  ])('takes %.80s for none of ours', (url) => {
    expect(resourceNameOfUrl(url, [ORIGIN])).toBeNull();
  });
});
