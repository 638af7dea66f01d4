import 'reflect-metadata';
import type { Shape } from '../core/operation.js';

/** What the decorators of this folder know of a property beyond class-validator. */
export interface FieldMarks {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly nested?: () => Shape<object>;
}

const MARKS = Symbol('paretostudio:field-marks');

/** Adds marks to a property of a class; called by decorators alone. */
export function markField(prototype: object, property: string | symbol, marks: FieldMarks): void {
  const all: Record<string | symbol, FieldMarks> = allFieldMarks(prototype);
  Reflect.defineMetadata(MARKS, { ...all, [property]: { ...all[property], ...marks } }, prototype);
}

/** The marks of every marked property of a class, inherited ones included. */
export function allFieldMarks(prototype: object): Readonly<Record<string, FieldMarks>> {
  return (Reflect.getMetadata(MARKS, prototype) as Record<string, FieldMarks> | undefined) ?? {};
}

/** The marks of a property, inherited ones included. */
export function fieldMarks(prototype: object, property: string): FieldMarks {
  return allFieldMarks(prototype)[property] ?? {};
}
