import type { ApiSchemas } from '@paretostudio/api-client';
import { DEFAULT_PRESET, PERMISSION_PRESETS, type PermissionPreset } from '@paretostudio/permissions';
import { expiryFrom, type ExpiryChoice } from './expiry-choice.js';
import type { ApiKey } from './keys-queries.js';
import { emptyResources, toPermissions, type PermissionDraft } from './permission-draft.js';

type CreateBody = ApiSchemas['CreateApiKeyBody'];
type UpdateBody = ApiSchemas['UpdateApiKeyBody'];

/** What the form of a key holds while it is filled in. */
export interface KeyFormValues {
  readonly name: string;
  readonly preset: PermissionPreset['id'];
  /** What was chosen one by one; counts with the preset `custom` alone. */
  readonly custom: PermissionDraft;
  readonly expiry: ExpiryChoice;
  /** A day as `<input type="date">` writes it; counts with the expiry `date` alone. */
  readonly expiryDate: string;
  /** One range on each line. */
  readonly cidrs: string;
  /** Digits, or empty for the plan's limit alone. */
  readonly requestsPerDay: string;
  readonly humanConfirmation: boolean;
}

/** A form for a new key. */
export const NEW_KEY: KeyFormValues = {
  name: '',
  preset: DEFAULT_PRESET.id,
  custom: {},
  expiry: '90',
  expiryDate: '',
  cidrs: '',
  requestsPerDay: '',
  humanConfirmation: false,
};

/** A form for a key that exists. */
export function valuesOfKey(key: ApiKey): KeyFormValues {
  const preset = PERMISSION_PRESETS.find(({ permissions }) => isSame(permissions, key.permissions));
  return {
    name: key.name,
    preset: preset?.id ?? 'custom',
    custom: key.permissions,
    expiry: 'kept',
    expiryDate: '',
    cidrs: (key.allowedCidrs ?? []).join('\n'),
    requestsPerDay: key.requestsPerDay?.toString() ?? '',
    humanConfirmation: key.humanConfirmation,
  };
}

/** The permissions that the form shows, which are those that it sends. */
export function permissionsOf({ preset, custom }: Pick<KeyFormValues, 'preset' | 'custom'>): PermissionDraft {
  if (preset === 'custom') return toPermissions(custom);
  return PERMISSION_PRESETS.find(({ id }) => id === preset)?.permissions ?? {};
}

/** What makes a key of a form that has no errors. */
export function toCreateBody(values: KeyFormValues, now: Date): CreateBody {
  const expiresAt = expiryFrom(values, now);
  return {
    name: values.name.trim(),
    permissions: mutable(permissionsOf(values)),
    expiresAt: expiresAt?.toISOString() ?? null,
    allowedCidrs: cidrsOf(values.cidrs),
    requestsPerDay: limitOf(values.requestsPerDay),
    humanConfirmation: values.humanConfirmation,
  };
}

/** What changes a key to a form that has no errors: only what is different from the key. */
export function toUpdateBody(key: ApiKey, values: KeyFormValues, now: Date): UpdateBody {
  const { expiresAt, ...wanted } = toCreateBody(values, now);
  const isDifferent = (field: keyof typeof wanted) => !isSame(wanted[field], key[field]);
  const fields = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(isDifferent);
  return {
    ...Object.fromEntries(fields.map((field) => [field, wanted[field]])),
    ...(values.expiry !== 'kept' && { expiresAt: expiresAt ?? null }),
  };
}

/**
 * Says what is wrong with a form before the server is asked, by field; the server judges all of it again.
 *
 * @param requestsMax - Requests a day of the plan; null while that is unknown.
 */
export function explainKeyForm(
  values: KeyFormValues,
  now: Date,
  requestsMax: number | null,
): Partial<Record<keyof KeyFormValues, string>> {
  const errors: Partial<Record<keyof KeyFormValues, string>> = {};
  const name = values.name.trim();
  if (name === '') errors.name = 'Give the key a name, so that you know later which one to revoke.';
  else if ([...name].length > 64) errors.name = 'A name has at most 64 characters.';
  if (values.preset === 'custom') {
    if (Object.keys(toPermissions(values.custom)).length === 0)
      errors.custom = 'Choose at least one permission.';
    else if (emptyResources(values.custom).length > 0)
      errors.custom = 'Choose tools of each connection that you opened, or set it to “No access”.';
  }
  if (values.expiry === 'date') {
    const at = expiryFrom(values, now);
    if (at === null) errors.expiryDate = 'Choose a day.';
    else if (at <= now) errors.expiryDate = 'Choose a day that is not over.';
  }
  const limit = limitOf(values.requestsPerDay);
  if (limit !== null && !(Number.isInteger(limit) && limit >= 1)) {
    errors.requestsPerDay = 'Write a whole number from 1 on, or leave it empty.';
  } else if (limit !== null && requestsMax !== null && limit > requestsMax) {
    errors.requestsPerDay = `Your plan has ${requestsMax.toLocaleString('en')} requests a day; a key cannot have more.`;
  }
  return errors;
}

/** The ranges that were written, in lines or apart by commas or spaces; null for anywhere. */
export function cidrsOf(text: string): string[] | null {
  const ranges = text.split(/[\s,;]+/).filter((range) => range !== '');
  return ranges.length === 0 ? null : ranges;
}

function limitOf(text: string): number | null {
  const digits = text.replaceAll(/[\s,_]/g, '');
  return digits === '' ? null : Number(digits);
}

function mutable(permissions: PermissionDraft): Record<string, string[]> {
  return Object.fromEntries(Object.entries(permissions).map(([resource, list]) => [resource, [...list]]));
}

/** Whether two values of JSON are the same; the order of members and of permissions does not count. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, sorted(each)]);
}
