import { compileGoPattern } from './compile-go-pattern.js';
import { shannonEntropy } from './shannon-entropy.js';

/** A custom detector of TruffleHog, as far as it is emulated; with one pattern. */
export interface TrufflehogDetector {
  readonly name: string;
  readonly keywords: readonly string[];
  readonly regex: Readonly<Record<string, string>>;
  /** What has fewer bits a character is passed over. */
  readonly entropy: number;
  readonly exclude_words: readonly string[];
}

const MEMBERS = ['entropy', 'exclude_words', 'keywords', 'name', 'regex'];

/**
 * Reads the detectors of a TruffleHog configuration.
 *
 * @param configuration - What a parser of YAML made of the file.
 * @throws {@link RangeError} If a detector says something that is not emulated, or lacks something that is.
 */
export function readTrufflehogDetectors(configuration: object): readonly TrufflehogDetector[] {
  const { detectors } = configuration as { readonly detectors: readonly TrufflehogDetector[] };
  for (const detector of detectors) {
    const members = Object.keys(detector).sort();
    if (members.join() !== MEMBERS.join()) throw new RangeError(`Not emulated: ${members.join()}`);
    if (Object.keys(detector.regex).length !== 1) throw new RangeError('Several patterns are not emulated.');
  }
  return detectors;
}

/**
 * Finds in a chunk of text the secrets that a custom detector of TruffleHog 3 finds there, in their order.
 *
 * Emulated are the keywords, looked for in any letter case; the pattern; the first group, where it has one; the
 * entropy, which must be reached; and the words to exclude. Not emulated are decoding, and that at most 100 matches
 * of a chunk are reported.
 */
export function findAsTrufflehog(text: string, detector: TrufflehogDetector): string[] {
  const lower = text.toLowerCase();
  if (!detector.keywords.some((keyword) => lower.includes(keyword.toLowerCase()))) return [];
  const [pattern = ''] = Object.values(detector.regex);
  return [...text.matchAll(compileGoPattern(pattern))]
    .map(([whole, group]) => group ?? whole)
    .filter(
      (secret) =>
        shannonEntropy(secret) >= detector.entropy &&
        !detector.exclude_words.some((word) => secret.toLowerCase().includes(word)),
    );
}
