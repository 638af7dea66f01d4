/** An account at a provider that somebody has just proved to be theirs, as the provider vouches for it. */
export interface ProvenIdentity {
  /** The provider's id here, such as `google`; for the audit log. */
  readonly provider: string;
  /** Who vouches: the issuer's URL, checked. */
  readonly issuer: string;
  /** What the issuer calls the account for ever, 1..255 characters. */
  readonly subject: string;
  /** How the person knows the account; shown to that person, decides nothing. */
  readonly label: string;
  /** The account's e-mail address; null when there is none that the provider says it has verified. */
  readonly email: string | null;
  /** What the person is called there; null when the provider does not tell. Untrusted. */
  readonly name: string | null;
}
