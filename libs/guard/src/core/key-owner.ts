/** Whose key it was that a request presented; told to the server alone, for its records. */
export interface KeyOwner {
  readonly keyId: string;
  readonly accountId: string;
  /** The member who owns the key; null when the refusal does not tell. */
  readonly memberId: string | null;
}
