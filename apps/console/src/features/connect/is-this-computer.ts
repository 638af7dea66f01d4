/**
 * Whether a host, with or without a port, is the person's own computer.
 *
 * @param host - Of an address that browsers are led to; an IPv6 address in brackets.
 */
export function isThisComputer(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);
}
