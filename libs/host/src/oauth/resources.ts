import { parseResource } from '@paretostudio/permissions';

/**
 * What an access token may be for: the studio's MCP, that of one connection or agent, or REST. The UUID is in lower
 * case, so two spellings of one address are one resource.
 */
export type ResourceName = 'mcp' | 'v1' | `mcp/conn_${string}` | `mcp/agent_${string}`;

const MCP = '/mcp';
const REST = '/v1';
const AGENT_BY_ID = '/mcp/agent/';
const URL_LENGTH_MAX = 2048;

/**
 * Names the resource that a path is the mount of. Whether the connection or the agent exists is not looked at.
 *
 * @param pathname - Without query; untrusted. One slash at its end is overlooked; what is below a mount is no mount.
 */
export function resourceNameOfPath(pathname: string): ResourceName | null {
  const path = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  if (path === MCP) return 'mcp';
  if (path === REST) return 'v1';
  if (!path.startsWith(`${MCP}/`)) return null;
  const target = path.startsWith(AGENT_BY_ID)
    ? `agent_${path.slice(AGENT_BY_ID.length)}`
    : path.slice(MCP.length + 1);
  const resource = parseResource(target);
  return resource === null ? null : mcpResource(resource.kind, resource.id);
}

/** Writes the one address that a resource has in metadata and in what tokens are asked for. */
export function resourceUrl(origin: string, name: ResourceName): string {
  return `${origin}/${name.replace(/^mcp\/agent_/, 'mcp/agent/')}`;
}

/**
 * Names the resource that a client's `resource` parameter means.
 *
 * @param url - Untrusted. With a query, a fragment or credentials it is none of ours.
 * @param origins - Under which our resources are reached, as `URL.origin` writes them.
 * @returns Null for anything but a mount at one of these origins.
 * @see RFC 8707, section 2
 */
export function resourceNameOfUrl(url: string, origins: readonly string[]): ResourceName | null {
  if (url.length > URL_LENGTH_MAX || !URL.canParse(url)) return null;
  const { origin, pathname, username, password } = new URL(url);
  if (username !== '' || password !== '' || /[?#]/.test(url)) return null;
  return origins.includes(origin) ? resourceNameOfPath(pathname) : null;
}

/** Names the resource of a target of MCP; null for what is neither a connection nor an agent. */
export function mcpResource(kind: string, id: string | null): ResourceName | null {
  if (id === null) return null;
  if (kind === 'connection') return `mcp/conn_${id}`;
  return kind === 'agent' ? `mcp/agent_${id}` : null;
}
