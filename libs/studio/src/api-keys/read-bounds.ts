import type { RefusedField } from '@paretostudio/admission';
import { parsePermissions, type Permissions } from '@paretostudio/permissions';
import { refuseField } from '../core/refusals.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { formatAddressRange, parseAddressRange } from './address-range.js';
import { EXPIRY_YEARS_MAX, PERMISSIONS_LENGTH_MAX } from './api-key-limits.js';

/**
 * Reads a permission map from an input.
 *
 * @returns The map in canonical form, or `invalid_permissions` with each wrong entry and what was probably meant.
 */
export function readPermissions(input: unknown): Outcome<Permissions> {
  const parsed = parsePermissions(input);
  if (parsed.ok) return isTooLong(parsed.permissions) ? refuseTooLong() : succeed(parsed.permissions);
  const fields = parsed.problems.map(({ path, message, suggestion }): RefusedField => {
    const dotted = path.replace(/\[(\d+)\]$/, '.$1');
    return {
      path: dotted === '' ? 'permissions' : `permissions.${dotted}`,
      message,
      ...(suggestion === null ? {} : { suggestion }),
    };
  });
  const [first] = fields;
  return refuse({
    code: 'invalid_permissions',
    detail: first?.message ?? 'Permissions are not valid.',
    fields,
  });
}

/** Each request reads the map of its key, so its size is bounded beyond the number of its entries. */
function isTooLong(permissions: Permissions): boolean {
  return JSON.stringify(permissions).length > PERMISSIONS_LENGTH_MAX;
}

function refuseTooLong(): ReturnType<typeof refuse> {
  const message = `are longer than ${PERMISSIONS_LENGTH_MAX} characters; use prefixes such as \`list_*\``;
  const fields: RefusedField[] = [{ path: 'permissions', message }];
  return refuse({ code: 'invalid_permissions', detail: `The permissions ${message}.`, fields });
}

/**
 * Reads an expiry from an input.
 *
 * @param now - The instant that it must lie after; it lies at most {@link EXPIRY_YEARS_MAX} years ahead.
 */
export function readExpiry(input: string | null, now: Date): Outcome<Date | null> {
  if (input === null) return succeed(null);
  const expiresAt = new Date(input);
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + EXPIRY_YEARS_MAX);
  if (expiresAt <= now) return refuseField('expiresAt', 'must be in the future');
  if (expiresAt > latest) return refuseField('expiresAt', `must be at most ${EXPIRY_YEARS_MAX} years ahead`);
  return succeed(expiresAt);
}

/**
 * Reads address ranges from an input.
 *
 * @returns Distinct ranges in canonical form; null, which means anywhere, for null alone.
 */
export function readAllowedCidrs(input: readonly string[] | null): Outcome<readonly string[] | null> {
  if (input === null) return succeed(null);
  const ranges = new Set<string>();
  for (const [index, text] of input.entries()) {
    const parsed = parseAddressRange(text);
    if (!parsed.ok) return refuseField(`allowedCidrs.${index}`, parsed.message);
    ranges.add(formatAddressRange(parsed.range));
  }
  return succeed([...ranges]);
}
