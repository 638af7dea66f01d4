import { findHidden, replaceHidden } from './hidden-characters.js';

const removed = (text: string) => replaceHidden(text, () => '');

describe('replaceHidden', () => {
  it.each([
    ['zero width space', '\u200b'],
    ['byte order mark', '\ufeff'],
    ['soft hyphen', '\u00ad'],
    ['word joiner', '\u2060'],
    ['invisible times', '\u2062'],
    ['right-to-left override', '\u202e'],
    ['isolate', '\u2067'],
    ['Arabic letter mark', '\u061c'],
    ['tag letter', '\u{e0061}'],
    ['variation selector', '\ufe0f'],
    ['variation selector of the supplement', '\u{e0100}'],
    ['Hangul filler', '\u3164'],
    ['blank Braille pattern', '\u2800'],
    ['grapheme joiner', '\u034f'],
    ['private use', '\ue000'],
    ['private use of plane 16', '\u{100000}'],
    ['escape', '\u001b'],
    ['NUL', '\0'],
    ['C1 control', '\u009b'],
    ['line separator', '\u2028'],
    ['joiner between Latin letters', '\u200d'],
    ['non-joiner between Latin letters', '\u200c'],
  ])('removes a %s', (_name, character) => {
    expect(removed(`a${character}b`)).toBe('ab');
  });

  it.each([
    ['plain text', 'Tabs\tand\r\nline ends, punctuation: ~!'],
    ['letters of any script', 'é ß 中文 العربية हिन्दी 한국어'],
    ['a heart with its selector', '❤️'],
    ['a keycap', '1️⃣'],
    ['a family', '👨‍👩‍👧'],
    ['a person with a skin tone at work', '👩🏽‍💻'],
    ['a flag of two joined emoji', '🏳️‍🌈'],
    ['Persian with non-joiners', 'می‌خواهم'],
    ['Sinhala with a joiner', 'ශ්‍රී'],
    ['an Arabic number sign', '\u0600١٢'],
  ])('leaves %s', (_name, text) => {
    expect(removed(text)).toBe(text);
  });

  it('hides no message behind an emoji or a letter of a joining script', () => {
    const smuggled = '\u{e0141}\u{e0142}';

    expect(removed(`👍${smuggled}`)).toBe('👍');
    expect(removed('❤️\ufe0f\ufe0f')).toBe('❤️');
    expect(removed('م\u200c\u200d\u200c')).toBe('م\u200c');
  });
});

describe('findHidden', () => {
  it('counts all and names three kinds', () => {
    expect(findHidden('a\u200b\u200b\u200c\u200d\u2060')).toEqual({
      count: 5,
      examples: ['\\u{200B}', '\\u{200C}', '\\u{200D}'],
    });
  });
});
