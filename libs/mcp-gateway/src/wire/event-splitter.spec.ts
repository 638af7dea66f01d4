import fc from 'fast-check';
import { EventSplitter, type StreamEvent } from './event-splitter.js';

function split(...pieces: string[]): StreamEvent[] {
  const splitter = new EventSplitter();
  return pieces.flatMap((piece) => [...splitter.push(piece)]);
}

const event = (data: string, id: string | null = null, retryMs: number | null = null) => ({
  data,
  id,
  retryMs,
});

describe('EventSplitter', () => {
  test.each([
    ['one line', 'data: a\n\n', [event('a')]],
    ['several lines', 'data: a\ndata:b\ndata\n\n', [event('a\nb\n')]],
    ['one blank taken off', 'data:  a\n\n', [event(' a')]],
    ['ids and times', 'id: 7\nretry: 250\ndata: a\n\n', [event('a', '7', 250)]],
    ['an id alone', 'id: 7\n\n', [event('', '7')]],
    ['comments', ': hello\n\n:\n\ndata: a\n\n', [event('a')]],
    ['the type message', 'event: message\ndata: a\n\n', [event('a')]],
    ['another type', 'event: ping\ndata: a\n\ndata: b\n\n', [event('b')]],
    ['all line ends', 'data: a\r\n\r\ndata: b\r\rdata: c\n\n', [event('a'), event('b'), event('c')]],
    ['a byte order mark', '\uFEFFdata: a\n\n', [event('a')]],
    ['a time that is none', 'retry: soon\ndata: a\n\n', [event('a')]],
    ['an end without an empty line', 'data: a\n', []],
  ])('reads %s', (_what, text, events) => {
    expect(split(text)).toEqual(events);
  });

  test('reads the same events however the stream is cut', () => {
    const line = fc.constantFrom(
      'data: a',
      'data: {"b":1}',
      ': c',
      'id: 7',
      'event: message',
      'event: other',
      '',
      '',
    );
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const stream = fc
      .array(
        fc.tuple(line, end).map((parts) => parts.join('')),
        { maxLength: 20 },
      )
      .map((l) => l.join(''));
    fc.assert(
      fc.property(stream, fc.array(fc.nat(200)), (text, cuts) => {
        const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
        const pieces = [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length));
        expect(split(...pieces)).toEqual(split(text));
      }),
    );
  });

  test('reads a line of four million characters that comes one by one in a moment', () => {
    const splitter = new EventSplitter();
    splitter.push('data: ');
    for (let index = 0; index < 4e6; index += 1) splitter.push('x');
    expect(splitter.push('\n\n')[0]?.data).toHaveLength(4e6);
  });
});
