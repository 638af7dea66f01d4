import { csvRow } from './csv-row.js';

describe('csvRow', () => {
  it('ends each row as RFC 4180 has it, and leaves what is null empty', () => {
    expect(csvRow(['a', null, 0, -1.5, ''])).toBe('a,,0,-1.5,\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['a;b', 'a;b'],
    ['😀\u202e', '😀\u202e'],
  ])('quotes %j where a reader would misread it', (text, cell) => {
    expect(csvRow([text])).toBe(`${cell}\r\n`);
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t'=1`],
    ['\tname', `'\tname`],
    ['\r=1', `"'\r'=1"`],
    ['\n=1', `"'\n'=1"`],
    ['  =1', `'  =1`],
    ['\u00a0=1', `'\u00a0=1`],
    ['\u0000=1', `'\u0000=1`],
    ['\u200b=1', `'\u200b=1`],
    ['＝1', `'＝1`],
    ['x;=1', `x;'=1`],
    ['x; \u200b-1', `x;' \u200b-1`],
    ['x\t@A1', `x\t'@A1`],
    ['x\n+1', `"x\n'+1"`],
    ['x\r\n=1', `"x\r'\n'=1"`],
    ['=1;=2', `'=1;'=2`],
    ['=HYPERLINK("https://x.example","y")', `"'=HYPERLINK(""https://x.example"",""y"")"`],
  ])('lets no spreadsheet run %j', (text, cell) => {
    expect(csvRow([text])).toBe(`${cell}\r\n`);
  });

  it.each(['a=1', 'a;b=1', 'a; b', 'get_prompt', '1-2', 'me@example.org', `it's`])(
    'leaves %j as it is',
    (text) => {
      expect(csvRow([text])).toBe(`${text}\r\n`);
    },
  );
});
