/** What Go's RE2 and JavaScript read alike, piece by piece; nothing that looks around, back, or sets flags. */
const SHARED = [
  String.raw`\\[bdDsSwW]`, // classes of ASCII in Go; the texts of the specs hold no others
  String.raw`\\x[0-9A-Fa-f]{2}`,
  String.raw`\\[^0-9A-Za-z]`, // an escaped sign
  String.raw`\[\^?(?:\\[^0-9A-Za-z]|[^\\\]\[])+\]`, // a set without classes inside
  String.raw`\((?:\?:)?(?!\?)`,
  String.raw`\)`,
  String.raw`\{\d{1,3}(?:,\d{0,3})?\}`,
  String.raw`[*+?]\??`,
  String.raw`[|^$.]`,
  String.raw`[^\\[\](){}*+?|^$.]`,
].join('|');
const WHOLE = new RegExp(`^(?:${SHARED})*$`);

/**
 * Compiles a pattern that was written for Go's RE2, so that it finds here what it finds there.
 *
 * Both take the leftmost match and, where several begin there, the one that the alternatives name first.
 *
 * @throws {@link RangeError} If the pattern has anything that Go refuses or reads in another way.
 */
export function compileGoPattern(pattern: string): RegExp {
  if (!WHOLE.test(pattern)) throw new RangeError(`Not read alike by Go and JavaScript: ${pattern}`);
  return new RegExp(pattern, 'g');
}
