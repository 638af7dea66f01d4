const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SERVICE_NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;

/** What a resource name stands for: the studio itself, one connection, agent or service, or every resource. */
export type ResourceKind = 'studio' | 'connection' | 'agent' | 'service' | 'any';

/** A resource name, taken apart. */
export interface ResourceName {
  readonly kind: ResourceKind;
  /** The name in canonical form, as it stands in a permission map. */
  readonly text: string;
  /** The UUID of a connection or an agent, in lower case; the name of a service; else `null`. */
  readonly id: string | null;
}

const STUDIO: ResourceName = Object.freeze({ kind: 'studio', text: 'self', id: null });
const ANY: ResourceName = Object.freeze({ kind: 'any', text: '*', id: null });

/**
 * Takes a resource name apart and brings it into canonical form.
 *
 * @param text - Untrusted. The digits of a UUID may be in either case; all else is matched exactly.
 * @returns The parts, or `null` when this is no resource name. Whether the resource exists is not looked at.
 */
export function parseResource(text: string): ResourceName | null {
  if (text === STUDIO.text) return STUDIO;
  if (text === ANY.text) return ANY;
  if (text.startsWith('conn_')) return withUuid('connection', 'conn_', text);
  if (text.startsWith('agent_')) return withUuid('agent', 'agent_', text);
  if (text.startsWith('svc_') && SERVICE_NAME.test(text.slice(4))) {
    return { kind: 'service', text, id: text.slice(4) };
  }
  return null;
}

/**
 * Names a connection as a resource.
 *
 * @param id - The UUID of the connection, in either case.
 * @returns `conn_` and the id in lower case.
 * @throws {@link RangeError} If `id` is no UUID. Ids from outside go through {@link parseResource}.
 */
export function connectionResource(id: string): string {
  return requireName(`conn_${id}`);
}

/**
 * Names an agent as a resource.
 *
 * @param id - The UUID of the agent, in either case.
 * @returns `agent_` and the id in lower case.
 * @throws {@link RangeError} If `id` is no UUID. Ids from outside go through {@link parseResource}.
 */
export function agentResource(id: string): string {
  return requireName(`agent_${id}`);
}

/**
 * Names a service as a resource.
 *
 * @param name - 1 to 63 characters of `a-z 0-9 _ -`, the first a letter or a digit.
 * @returns `svc_` and the name.
 * @throws {@link RangeError} If the name has another form.
 */
export function serviceResource(name: string): string {
  return requireName(`svc_${name}`);
}

function withUuid(kind: 'connection' | 'agent', prefix: string, text: string): ResourceName | null {
  const id = text.slice(prefix.length).toLowerCase();
  return UUID.test(id) ? { kind, text: prefix + id, id } : null;
}

function requireName(text: string): string {
  const resource = parseResource(text);
  if (resource === null) throw new RangeError(`Not a resource name: ${JSON.stringify(text.slice(0, 80))}`);
  return resource.text;
}
