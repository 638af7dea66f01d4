import { compileGoPattern } from './compile-go-pattern.js';
import { findAsGitleaks } from './find-as-gitleaks.js';
import { findAsTrufflehog, readTrufflehogDetectors } from './find-as-trufflehog.js';
import { readGitleaksRules, type GitleaksRule } from './read-gitleaks-rules.js';
import { shannonEntropy } from './shannon-entropy.js';

const rule = (change: Partial<GitleaksRule>): GitleaksRule => ({
  id: 'r',
  regex: 'k([a-z]{4})',
  secretGroup: 1,
  entropy: 0,
  keywords: [],
  stopwords: [],
  ...change,
});

describe('compileGoPattern', () => {
  it.each([
    '(?=a)',
    '(?!a)',
    '(?<=a)',
    '(?<!a)',
    '(?<n>a)',
    '(a)\\1',
    '\\k<n>',
    '(?i)a',
    'a{1001}',
    '[[:alpha:]]',
    '\\p{L}',
    '\\cA',
  ])('refuses %s, which Go refuses or reads in another way', (pattern) => {
    expect(() => compileGoPattern(pattern)).toThrow(RangeError);
  });

  it.each(['\\b(?:a|\\[b)[^"\\]x-z]{2,3}?$', '\\x41+', '.*?\\.'])('takes %s', (pattern) => {
    expect(compileGoPattern(pattern).source).toBe(pattern);
  });
});

describe('findAsGitleaks', () => {
  it('looks for the pattern only where a keyword is, in whatever letter case', () => {
    expect(findAsGitleaks('kabcd', rule({ keywords: ['other', 'WORD'] }))).toEqual([]);
    expect(findAsGitleaks('a Word: kabcd', rule({ keywords: ['other', 'WORD'] }))).toEqual(['abcd']);
  });

  it('takes the first group that is not empty where none is named', () => {
    expect(findAsGitleaks('xy', rule({ regex: '(a?)(x)(y)', secretGroup: 0 }))).toEqual(['x']);
    expect(findAsGitleaks('xy', rule({ regex: 'xy', secretGroup: 0 }))).toEqual(['xy']);
  });

  it('reads the group from the match alone, as gitleaks does', () => {
    // Beside a letter, \b fails and the other branch is taken; alone, \b holds and has the empty group.
    expect(findAsGitleaks('zk1', rule({ regex: '(?:\\b()|z?)k(1)', secretGroup: 2 }))).toEqual(['1']);
    expect(findAsGitleaks('zkabcd', rule({ regex: '\\bzk([a-z]{4})\\b' }))).toEqual(['abcd']);
  });

  it('passes over what has exactly the entropy of the rule, and finds what has more', () => {
    expect(shannonEntropy('abcd')).toBe(2);
    expect(findAsGitleaks('kabcd', rule({ entropy: 2 }))).toEqual([]);
    expect(findAsGitleaks('kabcd', rule({ entropy: 1.99 }))).toEqual(['abcd']);
  });

  it('passes over stop words in any letter case, and lines that allow it', () => {
    const regex = 'k([A-Z]{4})';
    expect(findAsGitleaks('kABCD', rule({ regex, stopwords: ['bc'] }))).toEqual([]);
    const lines = 'kabcd # gitleaks:allow\nkefgh\n';
    expect(findAsGitleaks(lines, rule({}))).toEqual(['efgh']);
  });
});

describe('readGitleaksRules', () => {
  it('refuses what is not emulated', () => {
    const rules = [{ id: 'r', regex: 'a' }];
    expect(() => readGitleaksRules({ rules: [{ ...rules[0], path: 'b' }] })).toThrow('path');
    const allowlists = [{ regexes: ['a'] }];
    expect(() => readGitleaksRules({ rules: [{ ...rules[0], allowlists }] })).toThrow('regexes');
  });
});

describe('findAsTrufflehog', () => {
  const DETECTOR = {
    name: 'd',
    keywords: ['word'],
    regex: { key: 'k([a-z]{4})' },
    entropy: 2,
    exclude_words: ['bc'],
  };

  it('finds what has exactly the entropy of the detector, beside a keyword, without excluded words', () => {
    const [detector] = readTrufflehogDetectors({ detectors: [DETECTOR] });
    const find = (text: string) => findAsTrufflehog(text, detector!);
    expect(find('WORD kefgh')).toEqual(['efgh']);
    expect(find('kefgh')).toEqual([]);
    expect(find('word keefg')).toEqual([]);
    expect(find('word kabcd')).toEqual([]);
  });

  it('refuses what is not emulated', () => {
    expect(() => readTrufflehogDetectors({ detectors: [{ ...DETECTOR, verify: [] }] })).toThrow('verify');
  });
});
