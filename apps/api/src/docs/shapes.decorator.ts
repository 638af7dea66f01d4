import { ApiExtension } from '@nestjs/swagger';

/** Where a route's OpenAPI entry names its shapes until they are filled in. */
export const SHAPES_EXTENSION = 'x-shapes';

/** The class names of what a route takes and answers, as `@paretostudio/studio` or a feature of this app describes them. */
export interface RouteShapes {
  readonly input?: string;
  readonly output?: string;
  /** Media types of a file that stands in for the JSON body. */
  readonly takes?: readonly string[];
  /** Media types of a file that is answered in place of JSON. */
  readonly answers?: readonly string[];
}

/** A class that describes a shape. */
type ShapeClass = abstract new () => object;

/** Declares what a route takes and answers, for the OpenAPI document alone. */
export function Shapes({
  input,
  output,
  takes,
  answers,
}: {
  input?: ShapeClass;
  output?: ShapeClass;
  takes?: readonly string[];
  answers?: readonly string[];
}): MethodDecorator {
  const shapes: RouteShapes = {
    ...(input === undefined ? {} : { input: input.name }),
    ...(output === undefined ? {} : { output: output.name }),
    ...(takes === undefined ? {} : { takes }),
    ...(answers === undefined ? {} : { answers }),
  };
  return ApiExtension(SHAPES_EXTENSION, shapes);
}
