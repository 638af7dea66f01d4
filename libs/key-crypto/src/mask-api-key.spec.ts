import { generateApiKey } from './generate-api-key.js';
import { formatApiKeyMask, maskApiKey } from './mask-api-key.js';

const KEY = 'psk_0123456789ABCDEFGHIJKLMNOPQRSTUV4PZz5w';

describe('maskApiKey', () => {
  it('shows the prefix, the first four and the last four characters', () => {
    expect(maskApiKey(KEY)).toEqual({ start: 'psk_0123', end: 'Zz5w' });
    expect(formatApiKeyMask(maskApiKey(KEY))).toBe('psk_0123…Zz5w');
  });

  it('finds where a longer prefix ends', () => {
    const key = generateApiKey({ prefix: 'mcp_key_', randomBytes: (n) => new Uint8Array(n) });

    expect(maskApiKey(key).start).toBe('mcp_key_0000');
  });

  it.each(['', 'psk_', 'psk_short', KEY.slice(0, -1) + '-', 'x'.repeat(42)])(
    'refuses %j, whose mask could show all of it, without repeating it',
    (text) => {
      expect(() => maskApiKey(text)).toThrow(new RangeError('Only a whole key can be masked.'));
    },
  );
});
