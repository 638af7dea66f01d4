import { KeyFactsMemo } from './key-facts.js';

function textOf(name: string, tools = 1): string {
  const permissions = JSON.stringify({ self: Array.from({ length: tools }, (_, index) => `tool_${index}`) });
  return `${name} account member user editor free 0 - ${permissions}`;
}

describe('KeyFactsMemo', () => {
  it('reads a text once, and another text of the same key anew', () => {
    const memo = new KeyFactsMemo();
    const facts = memo.read(textOf('k1'));
    expect(facts).toMatchObject({ keyId: 'k1', role: 'editor', permissions: { self: ['tool_0'] } });
    expect(memo.read(textOf('k1'))).toBe(facts);
    expect(memo.read(textOf('k1', 2)).permissions).toEqual({ self: ['tool_0', 'tool_1'] });
  });

  it('keeps no more texts, and no more characters of them, than it may', () => {
    const long = textOf('long', 100);
    const byCount = new KeyFactsMemo(2);
    const byLength = new KeyFactsMemo(1_000, long.length + 10);
    for (const memo of [byCount, byLength]) {
      const first = memo.read(long);
      memo.read(textOf('k2'));
      memo.read(textOf('k3'));
      expect(memo.read(long)).not.toBe(first);
      expect(memo.read(long)).toEqual(first);
    }
  });
});
