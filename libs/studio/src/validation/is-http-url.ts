import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_HTTP_URL = 'isHttpUrl';

/** What an address may be. */
export interface HttpUrlBounds {
  /** Inclusive. */
  readonly lengthMax: number;
  /** Whether http is allowed beside https. */
  readonly plain: boolean;
}

/** An absolute address with the scheme https, or http where `plain` allows it; what may be reached is decided elsewhere. */
export function IsHttpUrl(bounds: HttpUrlBounds): PropertyDecorator {
  const { lengthMax, plain } = bounds;
  return ValidateBy({
    name: IS_HTTP_URL,
    constraints: [bounds],
    validator: {
      validate: (value) => typeof value === 'string' && value.length <= lengthMax && isHttpUrl(value, plain),
      defaultMessage: () =>
        `must be an address that begins with https://${plain ? ' or http://' : ''}, at most ${lengthMax} characters, all of them ASCII`,
    },
  });
}

/** Spaces and control characters would be dropped when the address is read: what is stored must be what is shown. */
function isHttpUrl(text: string, plain: boolean): boolean {
  if (/[^\x21-\x7e]/.test(text) || !URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || (plain && protocol === 'http:');
}
