interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** Tells whether an address lies in one of the networks, each an address or a CIDR; damaged text lies in none. */
export function isInNetworks(address: string | null, networks: readonly string[]): boolean {
  const parsed = address === null ? null : parseAddress(address);
  return parsed !== null && networks.some((network) => isIn(parsed, network));
}

function isIn(address: Address, network: string): boolean {
  const [text = '', length] = network.split('/');
  const base = parseAddress(text);
  if (base === null || base.bits !== address.bits) {
    return false;
  }
  const prefix = length === undefined ? base.bits : Number(length);
  if (length === '' || !Number.isInteger(prefix) || prefix < 0 || prefix > base.bits) {
    return false;
  }
  const hostBits = BigInt(base.bits - prefix);
  return address.value >> hostBits === base.value >> hostBits;
}

function parseAddress(text: string): Address | null {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
    return { bits: 32, value: join(text.split('.').map(Number), 8n) };
  }
  if (!/^[0-9a-f:]+$/i.test(text) || !text.includes(':')) {
    return null;
  }
  const [head = '', tail] = text.split('::');
  const left = parts(head);
  const right = parts(tail ?? '');
  const gap =
    tail === undefined ? [] : new Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0);
  return { bits: 128, value: join([...left, ...gap, ...right], 16n) };
}

function parts(text: string): number[] {
  return text === '' ? [] : text.split(':').map((part) => parseInt(part, 16));
}

function join(numbers: readonly number[], width: bigint): bigint {
  return numbers.reduce((value, number) => (value << width) | BigInt(number), 0n);
}
