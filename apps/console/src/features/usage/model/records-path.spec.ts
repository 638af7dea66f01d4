import { recordsPath } from './records-path.js';

const day = (number: number, hour = 0) => new Date(Date.UTC(2026, 10, number, hour));

describe('recordsPath', () => {
  it('keeps span and conditions of the page, not how it was split', () => {
    const search = new URLSearchParams('span=14d&by=key&surface=mcp');
    expect(recordsPath(search, { action: 'get_prompt' })).toBe(
      '/usage/records?span=14d&surface=mcp&action=get_prompt',
    );
    expect(recordsPath(new URLSearchParams())).toBe('/usage/records');
  });

  it('narrows the span to a bar, and a bar at the edge to what of it was counted', () => {
    const span = { from: day(20, 6), to: day(22, 6), step: 'day' } as const;
    const query = (at: Date, until: Date) =>
      new URLSearchParams(recordsPath(new URLSearchParams(), {}, { span, at, until }).split('?')[1]);
    expect(Object.fromEntries(query(day(20), day(21)))).toMatchObject({
      from: day(20, 6).toISOString(),
      to: day(21).toISOString(),
    });
    expect(Object.fromEntries(query(day(22), day(23)))).toMatchObject({
      from: day(22).toISOString(),
      to: day(22, 6).toISOString(),
    });
  });
});
