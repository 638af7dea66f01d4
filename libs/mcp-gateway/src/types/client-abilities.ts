/** How the caller can be asked a question while its call runs; false for both: not at all. */
export interface ClientAbilities {
  /** It can show a form and send the fields back. */
  readonly form: boolean;
  /** It can ask its person to open an address. */
  readonly url: boolean;
}
