import { readFileSync } from 'node:fs';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { ACCESS_TOKEN_PREFIX } from '../access-token.js';
import { BASE62 } from '../api-key-format.js';
import { checksumOf } from '../checksum-of.js';
import { generateApiKey } from '../generate-api-key.js';
import { parseApiKey } from '../parse-api-key.js';
import { findAsGitleaks } from './find-as-gitleaks.js';
import { findAsTrufflehog, readTrufflehogDetectors } from './find-as-trufflehog.js';
import { KEY_CONTEXTS } from './key-contexts.js';
import { makeLookAlikes } from './look-alikes.js';
import { readGitleaksRules } from './read-gitleaks-rules.js';
import { shannonEntropy } from './shannon-entropy.js';

const read = (name: string) => readFileSync(new URL(`../../scanning/${name}`, import.meta.url), 'utf8');
const [rule] = readGitleaksRules(parseToml(read('gitleaks.toml')));
const [detector] = readTrufflehogDetectors(parseYaml(read('trufflehog.yaml')));
if (rule === undefined || detector === undefined) throw new Error('A scanner has no rule.');

/** TruffleHog gives a detector the part of a text around a keyword; the shortest that it could be begins with it. */
const fromKeyword = (text: string) => text.slice(text.indexOf('psk_'));
const SCANNERS: Readonly<Record<string, (text: string) => string[]>> = {
  gitleaks: (text) => findAsGitleaks(text, rule),
  trufflehog: (text) => findAsTrufflehog(text, detector),
};
const LOOK_ALIKES = makeLookAlikes(10_000_000);
/** Keys whose first and last characters are every sort of letter and digit that there is. */
const KEYS = [...BASE62].map((character, index) => {
  const head = `psk_${character}${generateApiKey().slice(5, -7)}${BASE62.charAt(61 - index)}`;
  return head + checksumOf(head);
});

describe.each(Object.entries(SCANNERS))('the rule for %s', (_name, find) => {
  it.each(Object.entries(KEY_CONTEXTS))('finds every key in %s', (_context, write) => {
    for (const key of KEYS) {
      const text = write(key);
      const keys = Array.from({ length: text.split(key).length - 1 }, () => key);
      expect([find(text), find(fromKeyword(text))]).toEqual([keys, keys]);
    }
  });

  it('finds access tokens as it finds keys', () => {
    for (let count = 0; count < 200; count += 1) {
      const token = generateApiKey({ prefix: ACCESS_TOKEN_PREFIX });
      expect(find(`Authorization: Bearer ${token}`)).toEqual([token]);
    }
  });

  it('finds nothing in 10 MB of look-alikes', () => {
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(10_000_000);
    expect(find(LOOK_ALIKES)).toEqual([]);
  }, 60_000);

  it('finds one key among look-alikes', () => {
    const key = generateApiKey();
    const hay = LOOK_ALIKES.slice(0, LOOK_ALIKES.indexOf('\n', 100_000) + 1);
    expect(find(`${hay}${key}\n${hay}`)).toEqual([key]);
  });
});

describe('the rules for scanners', () => {
  it('are tried in at least 25 contexts, with keys that are valid', () => {
    expect(Object.keys(KEY_CONTEXTS).length).toBeGreaterThanOrEqual(25);
    expect(KEYS.filter((key) => !parseApiKey(key).ok)).toEqual([]);
  });

  it('let no key slip for its entropy or for a word in it', () => {
    let least = Infinity;
    for (let count = 0; count < 20_000; count += 1) {
      const key = generateApiKey();
      least = Math.min(least, shannonEntropy(key));
      if (count % 10 === 0) expect(findAsGitleaks(key, rule)).toEqual([key]);
    }
    expect(least).toBeGreaterThan(rule.entropy + 0.2);
  });

  it('take a checksum of every first digit that there is, and of no other', () => {
    expect(checksumOf(largestChecksumText()).charAt(0) <= '4').toBe(true);
    const key = 'psk_a8Fk2Lq9Zx3Wv7Bn5Tm1Rj6Yp4Hd0Gsu';
    const found = [...BASE62].filter((digit) => findAsGitleaks(`${key}${digit}a8Fk2`, rule).length > 0);
    expect(found).toEqual([...'01234']);
  });

  it('are the same for both scanners', () => {
    expect(Object.values(detector.regex)).toEqual([rule.regex]);
    expect([detector.entropy, detector.keywords, detector.exclude_words]).toEqual([
      rule.entropy,
      rule.keywords,
      rule.stopwords,
    ]);
  });
});

/** Some text whose CRC-32 is among the largest: found by trying. */
function largestChecksumText(): string {
  let largest = 'psk_0';
  for (let count = 0; count < 10_000; count += 1) {
    const text = `psk_${count}`;
    if (checksumOf(text) > checksumOf(largest)) largest = text;
  }
  return largest;
}
