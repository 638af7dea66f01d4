import { getMetadataStorage } from 'class-validator';
import type { Shape } from '../core/operation.js';
import { fieldMarks } from './field-marks.js';
import { Nullable } from './nullable.js';
import { Optional } from './optional.js';

/** A shape of which some fields may be absent. */
type WithOptional<T, Name extends keyof T> = Omit<T, Name> & Partial<Pick<T, Name>>;

/**
 * Makes a class like another, of which the named fields may be absent: their rules, descriptions and `@Nullable()`
 * stay, so that bounds stand once for what is created and what is changed. Extend what it answers.
 *
 * @param names - The fields; absent: all of them.
 * @throws {@link RangeError} If a name is no field of the class with a rule.
 */
export function makeOptional<T extends object, Name extends keyof T & string = keyof T & string>(
  shape: Shape<T>,
  names?: readonly Name[],
): Shape<WithOptional<T, Name>> {
  const Base: Shape<object> = shape;
  const Loosened = class extends Base {};
  // The JSON Schema converter tells the classes of a chain apart by name.
  Object.defineProperty(Loosened, 'name', { value: `${shape.name}WithOptional` });
  const fields = fieldsOf(shape);
  for (const name of names ?? fields) {
    if (!fields.has(name)) throw new RangeError(`${shape.name} has no field "${name}".`);
    loosen(Loosened.prototype, name);
  }
  return Loosened as Shape<WithOptional<T, Name>>;
}

/** class-validator forgets a condition of the base for one of the heir, so the base's is said again. */
function loosen(prototype: object, name: string): void {
  if (fieldMarks(prototype, name).nullable) Nullable()(prototype, name);
  Optional()(prototype, name);
}

function fieldsOf(shape: Shape<object>): ReadonlySet<string> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(shape, '', true, false);
  return new Set(rules.map(({ propertyName }) => propertyName));
}
