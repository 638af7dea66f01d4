import { inspect } from 'node:util';
import fc from 'fast-check';
import { generateApiKey } from './generate-api-key.js';
import { redact, REDACT_DEPTH_MAX, REDACT_ENTRIES_MAX } from './redact.js';

const KEY = 'psk_0123456789ABCDEFGHIJKLMNOPQRSTUV4PZz5w';
const MASK = 'psk_0123…[redacted]';
const SECRET = KEY.slice(8, 20);

/** All that a person or a logger could see of a value. */
function everythingShown(value: unknown): string {
  return inspect(value, {
    depth: 99,
    showHidden: true,
    getters: true,
    maxArrayLength: null,
    maxStringLength: null,
  });
}

class Session {
  readonly #key = KEY;
  readonly label = `key ${KEY}`;

  get key(): string {
    return this.#key;
  }
}

class Money {
  readonly #amount = 5;

  toJSON(): unknown {
    return { amount: this.#amount, memo: KEY };
  }
}

describe('redact', () => {
  it('takes the key out of a text', () => {
    expect(redact(`key ${KEY}`)).toBe(`key ${MASK}`);
  });

  it.each([1, 1n, true, null, undefined, NaN])('returns %p as it is', (value) => {
    expect(redact(value)).toBe(value);
  });

  it('takes keys out of the names and values of properties, however deep', () => {
    expect(redact({ a: [{ [KEY]: { b: `Bearer ${KEY}` } }, 1, null], at: new Date(5) })).toEqual({
      a: [{ [MASK]: { b: `Bearer ${MASK}` } }, 1, null],
      at: new Date(5),
    });
  });

  it('takes keys out of Maps and Sets, names and values alike', () => {
    expect(redact(new Map([[KEY, new Set([KEY])]]))).toEqual(new Map([[MASK, new Set([MASK])]]));
  });

  it('takes keys out of Headers, of search parameters and of whatever else has entries', () => {
    expect(redact(new Headers({ 'x-api-key': KEY, accept: '*/*' }))).toEqual({
      accept: '*/*',
      'x-api-key': MASK,
    });
    expect(
      redact(
        new URLSearchParams([
          ['key', KEY],
          ['key', 'b'],
          ['key', 'c'],
        ]),
      ),
    ).toEqual({ key: [MASK, 'b', 'c'] });
    expect(redact(new URL(`https://user:${KEY}@host/`))).toBe(`https://user:${MASK}@host/`);
  });

  it('takes keys out of an error: message, stack, causes, members and own properties', () => {
    class UpstreamError extends Error {
      readonly request = { headers: { authorization: KEY } };
    }
    const error = new UpstreamError(`refused ${KEY}`, { cause: new AggregateError([new Error(KEY)], KEY) });
    const redacted = redact(error);

    expect(redacted).toBeInstanceOf(Error);
    expect(redacted).toMatchObject({
      name: 'UpstreamError',
      message: `refused ${MASK}`,
      request: { headers: { authorization: MASK } },
      cause: { name: 'AggregateError', message: MASK },
    });
    expect(redacted.stack).toContain(`refused ${MASK}`);
    expect(everythingShown(redacted)).not.toContain(SECRET);
  });

  it('takes keys out of the members of an AggregateError, which are not enumerable', () => {
    expect(redact(new AggregateError([new Error(KEY)], 'all failed')).errors).toMatchObject([
      { message: MASK },
    ]);
  });

  it('takes keys out of bytes that hold text', () => {
    expect(redact({ body: Buffer.from(KEY) })).toEqual({ body: Buffer.from(MASK) });
    expect(redact(new TextEncoder().encode(KEY).buffer)).toEqual(Buffer.from(MASK));
  });

  it('takes keys out of symbols, functions, regular expressions and boxed texts, as text', () => {
    const named = () => KEY.length;
    Object.defineProperty(named, 'name', { value: KEY });

    expect(redact([Symbol(KEY), named, new RegExp(KEY), new String(KEY), { [Symbol(KEY)]: 1 }])).toEqual([
      `Symbol(${MASK})`,
      `[function ${MASK}]`,
      `/${MASK}/`,
      MASK,
      { [`Symbol(${MASK})`]: 1 },
    ]);
  });

  it('shows of a class what toJSON would, or its own properties, and nothing of its code', () => {
    expect(redact({ money: new Money(), session: new Session() })).toEqual({
      money: { amount: 5, memo: MASK },
      session: { label: `key ${MASK}` },
    });
    expect(everythingShown(redact(new Session()))).not.toContain(SECRET);
  });

  it('reads a toJSON that answers its own object', () => {
    const value = { key: KEY, toJSON: () => value };

    expect(redact(value)).toMatchObject({ key: MASK });
  });

  it('keeps cycles and shared objects', () => {
    const shared = { key: KEY };
    const cyclic: { shared: unknown[]; self?: unknown } = { shared: [shared, shared] };
    cyclic.self = cyclic;
    const redacted = redact(cyclic);

    expect(redacted.self).toBe(redacted);
    expect(redacted.shared[0]).toEqual({ key: MASK });
    expect(redacted.shared[1]).toBe(redacted.shared[0]);
  });

  it('shows what cannot be read as such and reads the rest', () => {
    const value = {
      get broken(): string {
        throw new Error(KEY);
      },
      proxy: new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error(KEY);
          },
        },
      ),
      json: {
        toJSON: () => {
          throw new Error(KEY);
        },
      },
      key: KEY,
    };

    expect(redact(value)).toEqual({
      broken: '[unreadable]',
      proxy: '[unreadable]',
      json: '[unreadable]',
      key: MASK,
    });
  });

  it('copies a property named __proto__ as a property', () => {
    const redacted = redact(JSON.parse(`{"__proto__":{"key":"${KEY}"}}`) as object);

    expect(Object.getPrototypeOf(redacted)).toBe(Object.prototype);
    expect(JSON.stringify(redacted)).toBe(`{"__proto__":{"key":"${MASK}"}}`);
  });

  it('follows objects to the depth bound and leaves out what is deeper', () => {
    const nest = (levels: number): object => (levels === 0 ? { key: KEY } : { in: nest(levels - 1) });

    expect(JSON.stringify(redact(nest(REDACT_DEPTH_MAX)))).toContain(MASK);
    expect(JSON.stringify(redact(nest(REDACT_DEPTH_MAX + 1)))).toContain('"[left out]"');
    expect(JSON.stringify(redact(nest(5_000)))).not.toContain(SECRET);
  });

  it('copies as many entries as the bound says and leaves out the rest', () => {
    const many = Array.from({ length: REDACT_ENTRIES_MAX + 1 }, () => KEY);

    expect(redact(many.slice(1))).toEqual(many.slice(1).fill(MASK));
    expect(redact(many)).toEqual([...many.slice(1).fill(MASK), '[left out]']);
    expect(redact(new Set(many.map((_, index) => index))).has('[left out]' as never)).toBe(true);
    expect(redact(new Map(many.map((_, index) => [index, index]))).has('[left out]' as never)).toBe(true);
    expect(Object.values(redact(Object.fromEntries(many.entries()))).at(-1)).toBe('[left out]');
  });

  it('changes nothing of what it is given', () => {
    const value = { list: [KEY], map: new Map([[KEY, KEY]]), error: new Error(KEY), bytes: Buffer.from(KEY) };
    const before = everythingShown(value);
    redact(value);

    expect(everythingShown(value)).toBe(before);
  });

  it('finds the keys of another prefix', () => {
    const key = generateApiKey({ prefix: 'mcp_key_' });

    expect(redact({ key, bytes: Buffer.from(key) }, { prefix: 'mcp_key_' })).toEqual({
      key: `${key.slice(0, 12)}…[redacted]`,
      bytes: Buffer.from(`${key.slice(0, 12)}…[redacted]`),
    });
  });

  it('lets no key through, wherever it stands in whatever value', () => {
    const { value: anyValue } = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.constantFrom(KEY, `Bearer ${KEY}`, Buffer.from(KEY), Symbol(KEY), new URL(`http://h/${KEY}`)),
        fc.string().map((text) => text + KEY + text),
        fc.integer(),
      ),
      value: fc.oneof(
        { maxDepth: 5 },
        tie('leaf'),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', KEY, '__proto__', `x${KEY}`), tie('value'), { maxKeys: 3 }),
        fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
        fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
        tie('value').map((cause) => Object.assign(new Error(KEY, { cause }), { cause2: cause })),
        tie('value').map((inner) => ({ toJSON: () => inner })),
      ),
    }));
    fc.assert(
      fc.property(anyValue, (value) => {
        const redacted = redact(value);
        expect(everythingShown(redacted)).not.toContain(SECRET);
        expect(JSON.stringify(redacted) ?? '').not.toContain(SECRET);
      }),
      { numRuns: 500 },
    );
  });
});
