import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_CREDENTIAL_TEXT = 'isCredentialText';

const VISIBLE = /^[\x21-\x7e]+$/;
/** A header field's value does not begin or end with a space: the transport would cut it off. */
const PRINTABLE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** Bounds of a secret. */
export interface CredentialTextBounds {
  /** Inclusive. */
  readonly lengthMax: number;
  /** Whether spaces may stand inside. */
  readonly spaces: boolean;
}

/** A secret that can stand in a header field as it is: ASCII that can be printed, with spaces inside or without. */
export function IsCredentialText(bounds: CredentialTextBounds): PropertyDecorator {
  const { lengthMax, spaces } = bounds;
  const pattern = spaces ? PRINTABLE : VISIBLE;
  return ValidateBy({
    name: IS_CREDENTIAL_TEXT,
    constraints: [bounds],
    validator: {
      validate: (value) => typeof value === 'string' && value.length <= lengthMax && pattern.test(value),
      defaultMessage: () =>
        `must be 1 to ${lengthMax} printable ASCII characters without ${spaces ? 'outer ' : ''}spaces`,
    },
  });
}
