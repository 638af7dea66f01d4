/** What `target_session_attrs` may ask for: a server that takes writes, which is what every connection is held to. */
const WRITING = new Set(['any', 'read-write', 'primary']);

/** Scheme, the user and password before the last `@`, the hosts, and everything after them. */
const PARTS = /^(postgres(?:ql)?:\/\/)([^/?#]*@)?([^/?#]*)(.*)$/s;

/**
 * Splits the address of a database that several servers may have, `postgresql://user:password@a:5432,b:5433/name`, into
 * one address for each of them, in their order. An address of one host comes back as it is.
 *
 * `target_session_attrs` is taken off: `read-write` is the only one there is here, whether it stands there or not.
 *
 * @throws {@link RangeError} If it is no such address; the message quotes nothing of it.
 * @see PostgreSQL's documentation of libpq, "Connection URIs"
 */
export function databaseAddresses(url: string): readonly [string, ...string[]] {
  const [, scheme, login = '', hosts, rest] = PARTS.exec(url) ?? [];
  if (scheme === undefined || hosts === undefined || rest === undefined) {
    throw new RangeError('must be a URL that starts with postgres:// or postgresql://');
  }
  const tail = withoutTarget(rest);
  const [first, ...others] = hosts.split(',').map((host) => {
    const address = `${scheme}${login}${host}${tail}`;
    if ((host === '' && hosts !== '') || !URL.canParse(address)) {
      throw new RangeError('has a host that cannot be read');
    }
    return address;
  });
  return [first ?? url, ...others];
}

function withoutTarget(rest: string): string {
  const [path = '', query] = rest.split('?', 2);
  if (query === undefined) return rest;
  const all = query.split('&');
  const kept = all.filter((each) => !each.startsWith('target_session_attrs='));
  if (kept.length === all.length) return rest;
  const asked = new URLSearchParams(query).getAll('target_session_attrs');
  if (asked.some((each) => !WRITING.has(each))) {
    throw new RangeError('asks for a server that takes no writes: target_session_attrs must be read-write');
  }
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}
