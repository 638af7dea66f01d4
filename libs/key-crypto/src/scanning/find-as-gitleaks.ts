import { compileGoPattern } from './compile-go-pattern.js';
import type { GitleaksRule } from './read-gitleaks-rules.js';
import { shannonEntropy } from './shannon-entropy.js';

const NEWLINES_AROUND = /^\n+|\n+$/g;

/**
 * Finds in a text the secrets that gitleaks 8 finds there by a rule, in their order.
 *
 * Emulated is what decides about a match: the keywords, looked for in any letter case; the pattern; the group, which
 * gitleaks reads from the match alone, without what stands around it; the entropy, which must be exceeded; the stop
 * words; and `gitleaks:allow` in a line. Not emulated are decoding (base64 and the like), files that are passed over
 * by their path, and the parts that large files are read in.
 */
export function findAsGitleaks(text: string, rule: GitleaksRule): string[] {
  const lower = text.toLowerCase();
  const { keywords } = rule;
  if (keywords.length > 0 && !keywords.some((keyword) => lower.includes(keyword.toLowerCase()))) return [];
  const pattern = compileGoPattern(rule.regex);
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    if (lineAround(text, index, found.length).includes('gitleaks:allow')) return [];
    const secret = secretIn(found.replace(NEWLINES_AROUND, ''), rule);
    return secret !== null && isKept(secret, rule) ? [secret] : [];
  });
}

function lineAround(text: string, start: number, length: number): string {
  const end = text.indexOf('\n', start + length);
  return text.slice(text.lastIndexOf('\n', start) + 1, end === -1 ? text.length : end);
}

function secretIn(match: string, { regex, secretGroup }: GitleaksRule): string | null {
  // Matched once more, alone: a pattern that needs what stood before or after it has no group here.
  const groups = [...(compileGoPattern(regex).exec(match) ?? [])];
  if (groups.length < 2) return match;
  if (secretGroup > 0) return groups[secretGroup] ?? null;
  return groups.slice(1).find((group) => group !== undefined && group !== '') ?? match;
}

function isKept(secret: string, { entropy, stopwords }: GitleaksRule): boolean {
  if (entropy !== 0 && shannonEntropy(secret) <= entropy) return false;
  const lower = secret.toLowerCase();
  return !stopwords.some((word) => lower.includes(word.toLowerCase()));
}
