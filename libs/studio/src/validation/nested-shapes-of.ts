import type { Shape } from '../core/operation.js';
import { allFieldMarks } from './field-marks.js';

/** The classes that a class nests, at all depths, each once. */
export function nestedShapesOf(shape: Shape<object>): readonly Shape<object>[] {
  const found = new Set<Shape<object>>();
  collect(shape, found);
  return [...found];
}

function collect(shape: Shape<object>, found: Set<Shape<object>>): void {
  for (const { nested } of Object.values(allFieldMarks(shape.prototype as object))) {
    const inner = nested?.();
    if (inner === undefined || found.has(inner)) continue;
    found.add(inner);
    collect(inner, found);
  }
}
