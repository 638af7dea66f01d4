import { isIP } from 'node:net';
import { parsed, problem, type ParsedVariable } from './variable.js';

/** Reads a whole number between two bounds, both inclusive. */
export function integer(min: number, max: number): (text: string) => ParsedVariable<number> {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return parsed(value);
    return problem(`must be a whole number from ${min} to ${max}`);
  };
}

/** Reads one word out of a fixed set. */
export function choice<const T extends string>(words: readonly T[]): (text: string) => ParsedVariable<T> {
  return (text) => {
    const found = words.find((word) => word === text);
    return found === undefined ? problem(`must be one of ${words.join(', ')}`) : parsed(found);
  };
}

/** Reads a comma-separated list of words out of a fixed set; at least one, repeats fall together. */
export function choices<const T extends string>(
  words: readonly T[],
): (text: string) => ParsedVariable<readonly T[]> {
  return (text) => {
    const chosen = listOf(text);
    const unknown = chosen.find((word) => !words.some((known) => known === word));
    if (chosen.length === 0 || unknown !== undefined) {
      return problem(`must be a comma-separated list of ${words.join(', ')}`);
    }
    return parsed(words.filter((word) => chosen.includes(word)));
  };
}

/** Reads an absolute URL of one of the given protocols (with colon), without a fragment. */
export function url(protocols: readonly string[]): (text: string) => ParsedVariable<URL> {
  return (text) => {
    const value = URL.canParse(text) ? new URL(text) : null;
    if (value === null || !protocols.includes(value.protocol) || value.hash !== '') {
      return problem(`must be a URL that starts with ${protocols.map((each) => `${each}//`).join(' or ')}`);
    }
    return parsed(value);
  };
}

/** Reads the public address of the server: http or https, an origin with no path, query or credentials. */
export function publicUrl(text: string): ParsedVariable<URL> {
  const read = url(['http:', 'https:'])(text);
  if (!read.ok) return read;
  const { pathname, search, username, password } = read.value;
  if (pathname !== '/' || search !== '' || username !== '' || password !== '') {
    return problem(
      'must be an origin alone, such as https://studio.example.org, without path, query or credentials',
    );
  }
  return read;
}

/** Reads a comma-separated list of origins of servers, each as {@link publicUrl}; gives them as `URL.origin` does. */
export function resourceOrigins(text: string): ParsedVariable<readonly string[]> {
  const origins: string[] = [];
  for (const part of listOf(text)) {
    const read = publicUrl(part);
    if (!read.ok) return problem(`has "${part}": each ${read.problem}`);
    origins.push(read.value.origin);
  }
  return parsed(origins);
}

/** Reads a comma-separated list of browser-extension origins, such as `chrome-extension://<id>`. */
export function extensionOrigins(text: string): ParsedVariable<readonly string[]> {
  const origins = listOf(text);
  const wrong = origins.find(
    (origin) => !/^(chrome|moz|safari-web)-extension:\/\/[A-Za-z0-9-]+$/.test(origin),
  );
  if (wrong === undefined) return parsed(origins);
  return problem(`has "${wrong}", which is not the origin of a browser extension (chrome-extension://<id>)`);
}

/** Who may say which client a request comes from: nobody, that many hops, or peers inside these networks. */
export type TrustProxy =
  | { readonly kind: 'none' }
  | { readonly kind: 'hops'; readonly hops: number }
  | { readonly kind: 'networks'; readonly networks: readonly string[] };

/** Reads `none`, a number of hops (1..10), or a comma-separated list of addresses and CIDR networks. */
export function trustProxy(text: string): ParsedVariable<TrustProxy> {
  if (text === 'none') return parsed({ kind: 'none' });
  if (/^\d+$/.test(text)) {
    const hops = integer(1, 10)(text);
    return hops.ok ? parsed({ kind: 'hops', hops: hops.value }) : hops;
  }
  const networks = listOf(text);
  const wrong = networks.find((network) => !isNetwork(network));
  if (networks.length > 0 && wrong === undefined) return parsed({ kind: 'networks', networks });
  return problem('must be none, a number of hops from 1 to 10, or a list of addresses and CIDR networks');
}

/** Reads any text that is not a placeholder and has at least so many characters. */
export function secretText(lengthMin: number): (text: string) => ParsedVariable<string> {
  return (text) => {
    if (isPlaceholder(text)) return problem('is a placeholder; put a random value there');
    if (text.length < lengthMin) return problem(`must have at least ${lengthMin} characters`);
    return parsed(text);
  };
}

/** Whether a text is one that documentation or a template left where a secret belongs. */
export function isPlaceholder(text: string): boolean {
  const distinct = new Set(text).size;
  return (
    distinct < 8 ||
    /^(change.?me|your[_-]|placeholder|example|password|secret|insecure)|<.*>|\.\.\./i.test(text)
  );
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
