import { classifyInboundRequest } from '@modelcontextprotocol/server';
import fc from 'fast-check';
import { eraOfEnvelope } from './era-of-envelope.js';

const VERSION = 'io.modelcontextprotocol/protocolVersion';
const CLIENT = 'io.modelcontextprotocol/clientInfo';
const ABILITIES = 'io.modelcontextprotocol/clientCapabilities';

const REVISIONS = ['2026-07-28', '2025-11-25', '2024-11-05', '2027-01-01', '1999-01-01', '', 'x'];
const anyRevision = fc.constantFrom(...REVISIONS);
const anyMeta = fc.record(
  {
    [VERSION]: fc.oneof(anyRevision, fc.constantFrom(7, null)),
    [CLIENT]: fc.constantFrom({ name: 'a', version: '1' }, { name: 'a' }, 'a', {}),
    [ABILITIES]: fc.constantFrom({}, { elicitation: {} }, { elicitation: { form: {}, url: 7 } }, [], null),
    progressToken: fc.oneof(fc.integer(), fc.string()),
  },
  { requiredKeys: [] },
);
const anyVersion = fc.option(anyRevision, { nil: undefined });

function requestOf(version: string | undefined, meta: Record<string, unknown>) {
  const params = { name: 'echo', arguments: {}, _meta: meta };
  return { version, meta, body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params } };
}

/** The SDK’s verdict, asked for this very request. */
function kindOf({ version, body }: ReturnType<typeof requestOf>) {
  const outcome = classifyInboundRequest({ httpMethod: 'POST', protocolVersionHeader: version, body });
  if (outcome.kind === 'modern') return outcome.classification.revision === '2026-07-28' ? 'modern' : null;
  const served = [undefined, '2025-11-25', '2024-11-05'];
  return outcome.kind === 'legacy' && outcome.reason === 'no-claim' && served.includes(version)
    ? 'legacy'
    : null;
}

describe('eraOfEnvelope', () => {
  it('says of an envelope what the SDK says of it, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyVersion, anyMeta), { maxLength: 20 }), (envelopes) => {
        for (const [version, meta] of [...envelopes, ...envelopes]) {
          const request = requestOf(version, meta);
          expect(eraOfEnvelope(request)).toBe(kindOf(request));
        }
      }),
    );
  });

  it('tells an absent version from an empty one, and a claim in the envelope from one in the header field', () => {
    const claim = { [VERSION]: '2026-07-28', [ABILITIES]: {} };
    expect(eraOfEnvelope(requestOf('2026-07-28', claim))).toBe('modern');
    expect(eraOfEnvelope(requestOf('2025-11-25', claim))).toBeNull();
    expect(eraOfEnvelope(requestOf('2026-07-28', {}))).toBeNull();
    expect(eraOfEnvelope(requestOf(undefined, {}))).toBe('legacy');
    expect(eraOfEnvelope(requestOf('', {}))).toBe(kindOf(requestOf('', {})));
  });

  it('keeps no envelope of a length that only somebody hostile would send, nor any number of short ones', () => {
    const long = requestOf('2026-07-28', { [VERSION]: '2026-07-28', [ABILITIES]: { x: 'y'.repeat(2_000) } });
    expect([eraOfEnvelope(long), eraOfEnvelope(long)]).toEqual([kindOf(long), kindOf(long)]);
    for (let index = 0; index < 1_100; index += 1) {
      const { version, meta, body } = requestOf(undefined, { [VERSION]: `v${index}` });
      expect(eraOfEnvelope({ version, meta, body })).toBe(kindOf({ version, meta, body }));
    }
    expect(eraOfEnvelope(requestOf(undefined, {}))).toBe('legacy');
  });
});
