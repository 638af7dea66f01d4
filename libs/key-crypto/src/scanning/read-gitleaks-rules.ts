/** A rule of gitleaks, as far as it is emulated. */
export interface GitleaksRule {
  readonly id: string;
  readonly regex: string;
  /** The group that is the secret; 0 for the first that is not empty. */
  readonly secretGroup: number;
  /** What has so many bits a character, or fewer, is passed over; 0 passes nothing over. */
  readonly entropy: number;
  readonly keywords: readonly string[];
  readonly stopwords: readonly string[];
}

const RULE_MEMBERS = ['id', 'description', 'regex', 'secretGroup', 'entropy', 'keywords', 'allowlists'];
const ALLOWLIST_MEMBERS = ['description', 'stopwords'];

interface TomlRule extends Partial<Omit<GitleaksRule, 'stopwords'>> {
  readonly allowlists?: readonly { readonly stopwords?: readonly string[] }[];
}

/**
 * Reads the rules of a gitleaks configuration.
 *
 * @param configuration - What a parser of TOML made of the file.
 * @throws {@link RangeError} If a rule says something that is not emulated, which would make a test of it worthless.
 */
export function readGitleaksRules(configuration: object): readonly GitleaksRule[] {
  const { rules } = configuration as { readonly rules: readonly TomlRule[] };
  return rules.map((rule) => {
    refuseOthers(rule, RULE_MEMBERS);
    const { id, regex, secretGroup = 0, entropy = 0, keywords = [], allowlists = [] } = rule;
    if (id === undefined || regex === undefined) throw new RangeError('A rule has no id or no regex.');
    for (const allowlist of allowlists) refuseOthers(allowlist, ALLOWLIST_MEMBERS);
    const stopwords = allowlists.flatMap((allowlist) => allowlist.stopwords ?? []);
    return { id, regex, secretGroup, entropy, keywords, stopwords };
  });
}

function refuseOthers(value: object, known: readonly string[]): void {
  const other = Object.keys(value).find((name) => !known.includes(name));
  if (other !== undefined) throw new RangeError(`What a rule says with ${other} is not emulated.`);
}
