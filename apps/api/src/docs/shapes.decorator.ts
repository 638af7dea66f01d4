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
  /** A JSON body that the route takes. */
  readonly example?: object;
  /** Whether the input stands in the query although the method is no GET. */
  readonly fromQuery?: boolean;
  /** Whose signature over the body stands in header fields: that of the partner programme, or of Stripe. */
  readonly isSigned?: SignedBody;
  /** Whether the answer depends on an upstream server, which may fail. */
  readonly asksUpstream?: boolean;
}

/** Who signs a body. */
export type SignedBody = 'partner' | 'stripe';

/** A class that describes a shape. */
type ShapeClass = abstract new () => object;

/** Declares what a route takes and answers, for the OpenAPI document alone. */
export function Shapes({
  input,
  output,
  ...more
}: Omit<RouteShapes, 'input' | 'output'> & { input?: ShapeClass; output?: ShapeClass }): MethodDecorator {
  const shapes: RouteShapes = {
    ...(input === undefined ? {} : { input: input.name }),
    ...(output === undefined ? {} : { output: output.name }),
    ...more,
  };
  return ApiExtension(SHAPES_EXTENSION, shapes);
}
