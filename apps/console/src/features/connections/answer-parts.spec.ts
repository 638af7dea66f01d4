import { answerParts, PART_LENGTH_MAX, PARTS_MAX } from './answer-parts.js';

describe('answerParts', () => {
  it('shows at most so many characters of a part and tells how many it left out', () => {
    const text = 'x'.repeat(PART_LENGTH_MAX + 5);
    const [part] = answerParts({ content: [{ type: 'text', text }], isError: false });
    expect(part).toMatchObject({ label: 'Text', cut: 5 });
    expect(part?.text).toHaveLength(PART_LENGTH_MAX);
  });

  it('shows at most so many parts', () => {
    const content = Array.from({ length: PARTS_MAX + 1 }, () => ({ type: 'text', text: 'x' }));
    expect(answerParts({ content, isError: false })).toHaveLength(PARTS_MAX);
  });

  it('names pictures and draws none of their bytes', () => {
    const content = [{ type: 'image', mimeType: 'image/png', data: 'QUJD' }];
    expect(answerParts({ content, isError: false })).toEqual([
      { label: 'Picture', text: 'image/png, about 3 bytes; not shown.', cut: 0 },
    ]);
  });

  it('shows parts of unknown or malformed kinds as JSON', () => {
    const content = [{ type: 'text', text: 5 }, { type: { a: 1 } }];
    expect(answerParts({ content, structuredContent: [1], isError: true }).map(({ label }) => label)).toEqual(
      ['Part of type text', 'Part', 'Structured answer'],
    );
  });
});
