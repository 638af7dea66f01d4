/** How much of an address is looked at, in code units. */
const URL_LENGTH_MAX = 8192;

const KEY_PARAMETERS: ReadonlySet<string> = new Set([
  'key',
  'apikey',
  'xapikey',
  'token',
  'accesstoken',
  'authorization',
  'bearer',
]);

/**
 * Tells whether the query string of a request seems to carry an API key: by the name of a parameter, or by the
 * prefix of a key in a value.
 *
 * It serves a better text in the answer, never a decision: a key in a query string is ignored either way.
 *
 * @param url - Raw, absolute or from the path on, untrusted; only its first 8192 code units are looked at. Never throws.
 * @param prefix - What keys begin with.
 */
export function queryMentionsKey(url: string, prefix = 'psk_'): boolean {
  const query = queryOf(url.slice(0, URL_LENGTH_MAX));
  return query.split('&').some((parameter) => {
    const equals = parameter.indexOf('=');
    const name = equals === -1 ? parameter : parameter.slice(0, equals);
    const value = equals === -1 ? '' : parameter.slice(equals + 1);
    return (value !== '' && KEY_PARAMETERS.has(plainName(name))) || decode(parameter).includes(prefix);
  });
}

function queryOf(url: string): string {
  const hash = url.indexOf('#');
  const address = hash === -1 ? url : url.slice(0, hash);
  const mark = address.indexOf('?');
  return mark === -1 ? '' : address.slice(mark + 1);
}

/** Case, hyphens and underscores aside, so that api_key, Api-Key and apiKey are one name. */
function plainName(name: string): string {
  return decode(name).toLowerCase().replace(/[-_]/g, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoding: the text as it stands is what there is to look at.
    return text;
  }
}
