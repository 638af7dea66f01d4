import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_INSTANT = 'isInstant';

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt]([01]\d|2[0-3]):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** An instant as RFC 3339 text with an offset, such as `2027-01-31T09:00:00Z`; a date that does not exist is refused. */
export function IsInstant(): PropertyDecorator {
  return ValidateBy({
    name: IS_INSTANT,
    validator: {
      validate: (value) => typeof value === 'string' && isInstant(value),
      defaultMessage: () => 'must be an instant such as 2027-01-31T09:00:00Z',
    },
  });
}

function isInstant(text: string): boolean {
  const parts = RFC_3339.exec(text);
  if (parts === null || Number.isNaN(Date.parse(text))) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
