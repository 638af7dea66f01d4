import 'reflect-metadata';
import type { Refusal, RefusedField } from '@paretostudio/admission';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Shape } from '../core/operation.js';
import { checkTree } from './check-tree.js';
import { readQueryText } from './read-query-text.js';
import { rememberRules } from './remember-rules.js';

rememberRules();

/** The input as an instance of its class, or the refusal `invalid_request` that lists the fields. */
export type InputCheck<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** How the input came in. */
export interface ValidateInputOptions {
  /** It is a query string: numbers and booleans arrive as text. Default false. */
  readonly fromQuery?: boolean;
}

/** Most refused fields that one answer lists. */
const FIELDS_MAX = 50;

/**
 * Decides whether an input is of a shape, and makes an instance of it.
 *
 * Unknown fields are refused at every depth. The message never repeats a value, since that may be a key or password.
 *
 * @param raw - As parsed from JSON, untrusted; undefined counts as an empty object.
 * @returns The instance, with texts trimmed where its class says so; or the refusal with one entry for each field,
 *   paths written like `variables.0.name`.
 */
export function validateInput<T extends object>(
  shape: Shape<T>,
  raw: unknown,
  options: ValidateInputOptions = {},
): InputCheck<T> {
  if (raw !== undefined && !isRecord(raw)) return invalid([{ path: '', message: 'must be an object' }]);
  const given = raw ?? {};
  const problem = checkTree(given);
  if (problem !== null) return invalid([problem]);
  const value = plainToInstance(shape, options.fromQuery ? readQueryText(shape, given) : given);
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  return errors.length === 0 ? { ok: true, value } : invalid(errors.flatMap((error) => fieldsOf(error, '')));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(fields: readonly RefusedField[]): { ok: false; refusal: Refusal } {
  const [first] = fields;
  const detail =
    first === undefined || first.path === ''
      ? `The input ${first?.message ?? 'is not valid'}.`
      : `The field \`${first.path}\` ${first.message}.`;
  return { ok: false, refusal: { code: 'invalid_request', detail, fields: fields.slice(0, FIELDS_MAX) } };
}

function fieldsOf(error: ValidationError, parent: string): RefusedField[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const messages = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
    rule === 'whitelistValidation' ? 'is not a known field' : withoutName(message, error.property),
  );
  const own = messages.length > 0 ? [{ path, message: messages.join(', and ') }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, path))];
}

/** class-validator begins its own messages with the name of the field, which the path says already. */
function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
