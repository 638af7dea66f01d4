import type { IncomingMessage } from 'node:http';
import { requestIdMaker } from './request-id.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function requestWith(id: string | undefined): IncomingMessage {
  return {
    headers: { 'x-request-id': id },
    socket: { remoteAddress: '10.0.0.1' },
  } as unknown as IncomingMessage;
}

describe('requestIdMaker', () => {
  it('takes a well-formed id over from a trusted peer', () => {
    expect(requestIdMaker(() => true)(requestWith('edge-0001:abc'))).toBe('edge-0001:abc');
  });

  it('makes one of its own for everybody else', () => {
    expect(requestIdMaker(() => false)(requestWith('edge-0001:abc'))).toMatch(UUID);
  });

  it.each(['short', 'a'.repeat(65), 'new\nline-and-more', 'with space here', undefined])(
    'replaces the malformed id %j even from a trusted peer',
    (id) => {
      expect(requestIdMaker(() => true)(requestWith(id))).toMatch(UUID);
    },
  );
});
