/** Requests of the account that are left today. */
export interface Quota {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Date;
}
