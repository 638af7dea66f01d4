import { piecesOf, revealHidden } from './reveal-hidden.js';

describe('revealHidden', () => {
  it('writes out what nobody would see', () => {
    expect(revealHidden('a\u200bb\u202ec\u0000d\u{e0041}')).toBe('a\\u{200B}b\\u{202E}c\\u{0}d\\u{E0041}');
    expect(revealHidden('\ud800')).toBe('\\u{D800}');
  });

  it('leaves tabs, lines and joined emoji as they are', () => {
    const text = 'a\tb\nc 👩‍💻 ❤️';
    expect(revealHidden(text)).toBe(text);
    expect(revealHidden('a\r\nb\rc')).toBe('a\nb\\u{D}c');
  });

  it('parts what is written out from what is read, and loses nothing', () => {
    const text = 'send\\u{200B} it';
    expect(piecesOf(text)).toEqual([
      { text: 'send', isHidden: false },
      { text: '\\u{200B}', isHidden: true },
      { text: ' it', isHidden: false },
    ]);
  });
});
