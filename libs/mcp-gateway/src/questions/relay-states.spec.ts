import { CredentialRing } from '@paretostudio/key-crypto';
import { RELAY_STATE_PREFIX } from '../relay-state-prefix.js';
import { upstreamAt } from '../testing/open-test-gateway.js';
import { RelayStates, type RelayedWait } from './relay-states.js';

const key = (id: string, fill: number) => ({ id, secret: new Uint8Array(32).fill(fill) });
const wait: RelayedWait = { kind: 'upstream', state: 'inner \ud800 state', asked: ['a'], declined: ['b'] };
const upstream = upstreamAt('https://example.com/mcp');

let now: number;

function states(seals = CredentialRing.of([key('c1', 1)]), lengthMax = 4_096): RelayStates {
  return new RelayStates({ seals, ageMsMax: 300_000, lengthMax, clock: () => new Date(now) });
}

beforeEach(() => {
  now = Date.parse('2026-01-01T00:00:00Z');
});

describe('RelayStates', () => {
  test('gives back what was sealed, with the end of its time and a digest of its own', () => {
    const [first, second] = [states().seal(wait, upstream, 'b'), states().seal(wait, upstream, 'b')];
    const opened = states().open(first, upstream, 'b');
    const expiresAt = new Date('2026-01-01T00:05:00Z');
    expect(opened).toEqual({ ok: true, wait, digest: expect.stringMatching(/^[0-9a-f]{64}$/), expiresAt });
    expect(states().open(second, upstream, 'b')).not.toMatchObject({
      digest: (opened as { digest: string }).digest,
    });
    expect(first.startsWith(RELAY_STATE_PREFIX)).toBe(true);
  });

  test('opens under every key that is active, and under none that is gone', () => {
    const old = states(CredentialRing.of([key('c1', 1)])).seal(wait, upstream, 'b');
    const rotated = states(CredentialRing.of([key('c2', 2), key('c1', 1)]));
    expect(rotated.open(old, upstream, 'b')).toMatchObject({ ok: true });
    const gone = states(CredentialRing.of([key('c2', 2)]));
    expect(gone.open(old, upstream, 'b')).toEqual({ ok: false, reason: 'invalid' });
  });

  test('opens for no other binding, upstream or revision', () => {
    const state = states().seal(wait, upstream, 'b');
    const invalid = { ok: false, reason: 'invalid' };
    expect(states().open(state, upstream, 'other')).toEqual(invalid);
    expect(states().open(state, { ...upstream, id: 'other' }, 'b')).toEqual(invalid);
    expect(states().open(state, { ...upstream, revision: 2 }, 'b')).toEqual(invalid);
  });

  test('opens nothing that was sealed for something else with the same keys', () => {
    const seals = CredentialRing.of([key('c1', 1)]);
    const { keyId, bytes } = seals.seal(JSON.stringify({ wait }), 'connection:7');
    const state = `${RELAY_STATE_PREFIX}${keyId}.${Buffer.from(bytes).toString('base64url')}`;
    expect(states(seals).open(state, upstream, 'connection:7')).toEqual({ ok: false, reason: 'invalid' });
  });

  test('opens with no character changed, added or taken away', () => {
    const state = states().seal(wait, upstream, 'b');
    for (let index = 0; index < state.length; index += 1) {
      const other = state[index] === 'A' ? 'B' : 'A';
      const changed = state.slice(0, index) + other + state.slice(index + 1);
      expect(states().open(changed, upstream, 'b')).toMatchObject({ ok: false });
    }
    for (const other of [`${state}A`, `${state}=`, ` ${state}`, state.slice(0, -1), `${state}\n`]) {
      expect(states().open(other, upstream, 'b')).toEqual({ ok: false, reason: 'invalid' });
    }
  });

  test('counts until the last millisecond before its end', () => {
    const state = states().seal(wait, upstream, 'b');
    now += 299_999;
    expect(states().open(state, upstream, 'b')).toMatchObject({ ok: true });
    now += 1;
    expect(states().open(state, upstream, 'b')).toEqual({ ok: false, reason: 'expired' });
  });

  test('passes on no state that is longer than allowed, and reads none', () => {
    const long: RelayedWait = { kind: 'upstream', state: 'x'.repeat(4_096), asked: [], declined: [] };
    expect(() => states().seal(long, upstream, 'b')).toThrow(
      expect.objectContaining({ reason: 'too_large' }),
    );
    const sealed = states(undefined, 65_536).seal(long, upstream, 'b');
    expect(states().open(sealed, upstream, 'b')).toEqual({ ok: false, reason: 'invalid' });
  });
});
