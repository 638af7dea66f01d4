/** Which account is meant; the same option for every command about a person's account. */
export const ACCOUNT_OPTION = ['--account <id>', 'which account is meant, for a person in several'] as const;

/** What {@link ACCOUNT_OPTION} was given. */
export interface AccountOption {
  readonly account?: string;
}
