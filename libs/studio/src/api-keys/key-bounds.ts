import { findExcess, type Permissions } from '@paretostudio/permissions';
import { isWithinRange, parseAddressRange, type AddressRange } from './address-range.js';

/** Everything that bounds a key: what it may do, how often, until when, from where, and with whose consent. */
export interface KeyBounds {
  readonly permissions: Permissions;
  /** Own daily limit; null for none. */
  readonly requestsPerDay: number | null;
  /** First instant at which it is refused; null for never. */
  readonly expiresAt: Date | null;
  /** Canonical ranges; null for anywhere. */
  readonly allowedCidrs: readonly string[] | null;
  readonly humanConfirmation: boolean;
}

/** In what a key is wider than another: the field, and a sentence about it. */
export interface Widening {
  readonly path: string;
  readonly message: string;
}

/**
 * Finds in what a key would be wider than another: than the key that makes or changes it, or than it was.
 *
 * Address ranges are compared one by one: a range that only several of the parent's cover together counts as wider.
 *
 * @returns The first widening, or null when the child is within the parent in every respect.
 */
export function findWidening(child: KeyBounds, parent: KeyBounds): Widening | null {
  const excess = findExcess(child.permissions, parent.permissions);
  if (excess !== null) {
    return {
      path: `permissions.${excess.resource}`,
      message: `includes "${excess.action}", which goes beyond it`,
    };
  }
  if (exceeds(child.requestsPerDay, parent.requestsPerDay)) {
    return {
      path: 'requestsPerDay',
      message: `is more than ${parent.requestsPerDay} a day`,
    };
  }
  if (exceeds(child.expiresAt?.getTime() ?? null, parent.expiresAt?.getTime() ?? null)) {
    return {
      path: 'expiresAt',
      message: `is later than ${parent.expiresAt?.toISOString()}`,
    };
  }
  if (!isWithinRanges(child.allowedCidrs, parent.allowedCidrs)) {
    return { path: 'allowedCidrs', message: 'reaches beyond its addresses' };
  }
  if (parent.humanConfirmation && !child.humanConfirmation) {
    return { path: 'humanConfirmation', message: 'is off, but demanded' };
  }
  return null;
}

/** Null is no limit at all. */
function exceeds(child: number | null, parent: number | null): boolean {
  return parent !== null && (child === null || child > parent);
}

function isWithinRanges(child: readonly string[] | null, parent: readonly string[] | null): boolean {
  if (parent === null) return true;
  if (child === null) return false;
  const outer = rangesOf(parent);
  return rangesOf(child).every((inner) => outer.some((range) => isWithinRange(inner, range)));
}

/** @throws {@link RangeError} If a stored range is malformed: damaged data, which must not pass as narrow. */
function rangesOf(texts: readonly string[]): AddressRange[] {
  return texts.map((text) => {
    const parsed = parseAddressRange(text);
    if (!parsed.ok) throw new RangeError(`A stored address range ${parsed.message}.`);
    return parsed.range;
  });
}
