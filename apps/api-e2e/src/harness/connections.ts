import type { Saved } from './library.js';
import type { Message } from './mcp-message.js';
import type { Door, Person } from './people.js';
import type { Studio } from './use-studio.js';

/** What tools are called at, through either door. */
export interface ToolPlace {
  readonly id: string;
  /** What permissions call it. */
  readonly resource: string;
  /** Where MCP is served for it. */
  readonly mcp: string;
  /** Where one tool of it is called with one request, without the tool's name at the end. */
  readonly tools: string;
}

/** A connection that was saved. */
export interface SavedConnection extends ToolPlace {
  readonly slug: string;
  /** Its own address in REST. */
  readonly path: string;
  /** What the creation answered. */
  readonly view: Readonly<Record<string, unknown>>;
}

type Member = Pick<Person, 'cookie'>;

/** Connects a server in somebody's session, with the tools that it has now approved, unless the input says otherwise. */
export async function saveConnection(
  door: Door,
  { cookie }: Member,
  input: { readonly url: string; readonly [field: string]: unknown },
): Promise<SavedConnection> {
  const path = '/v1/connections';
  const json = { name: 'Sample', approveFirstTools: true, ...input };
  const answer = await door.ask({ method: 'POST', path, cookie, json });
  if (answer.status !== 201)
    throw new Error(`Unexpected answer to POST ${path}: ${answer.status} ${answer.text}`);
  const id = String(answer.body['id']);
  return {
    ...placeOf('conn', id),
    slug: String(answer.body['slug']),
    path: `${path}/${id}`,
    view: answer.body,
  };
}

/** Where the tools of an agent are called. */
export function agentPlace({ id }: Saved): ToolPlace {
  return placeOf('agent', id);
}

function placeOf(kind: 'conn' | 'agent', id: string): ToolPlace {
  const resource = `${kind}_${id}`;
  const plural = kind === 'conn' ? 'connections' : 'agents';
  return { id, resource, mcp: `/mcp/${resource}`, tools: `/v1/${plural}/${id}/tools` };
}

/** The same message, sent to a place instead of the studio's own address. */
export function at({ mcp }: Pick<ToolPlace, 'mcp'>, message: Message): Message {
  return { ...message, path: mcp };
}

/** The names of the tools that a key is shown at a place, over MCP; an answer that is no list is an error. */
export async function toolNames(door: Door, key: string, place: ToolPlace): Promise<readonly string[]> {
  const answer = await door.ask({
    method: 'POST',
    path: place.mcp,
    key,
    headers: { accept: 'application/json, text/event-stream' },
    json: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
  });
  const { tools } = answer.body['result'] as { readonly tools: readonly { readonly name: string }[] };
  return tools.map(({ name }) => name);
}

/**
 * Lets a minute and more go by since the tools of a connection were read: a call or a list then reads them anew.
 *
 * The server takes its time from the machine, so what is stored is moved instead.
 */
export async function letToolsAge({ database }: Studio, { id }: Pick<ToolPlace, 'id'>): Promise<void> {
  await database.query(
    `update paretostudio.connections set tools_read_at = tools_read_at - interval '2 minutes' where id = $1`,
    [id],
  );
}
