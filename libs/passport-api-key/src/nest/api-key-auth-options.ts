import type { Strategy } from 'passport';
import type { FactoryProvider, ModuleMetadata } from '@nestjs/common';
import type { AccessOptions, AccessSettings, HttpRequest } from '@paretostudio/guard';

/** What {@link ApiKeyAuthModule} is configured with; only `admission` has no default. */
export interface ApiKeyAuthOptions extends AccessOptions {
  /**
   * Names of Passport strategies tried in this order when a request carries no key of ours. Their user must be a
   * `Principal`; its rights are judged as a key's are. Default: none.
   */
  readonly alongside?: readonly string[];
  /** The id that problems carry as `requestId`. Default: `req.id` where that is a string, as on Fastify. */
  readonly requestId?: (req: HttpRequest) => string | null;
  /** Where the strategies are registered. Default: Passport's own instance, as `@nestjs/passport` uses it. */
  readonly passport?: PassportRegistry;
  /**
   * Whether the application refuses to start while a route declares no requirement. Default true. When false, such a
   * route answers 500 until it is declared.
   */
  readonly refuseUndeclaredAtStart?: boolean;
}

/** The two methods of a Passport instance that the module needs. */
export interface PassportRegistry {
  use(name: string, strategy: Strategy): unknown;
  authenticate(names: string[], options: object): PassportMiddleware;
}

/** What `passport.authenticate` makes: calls `next` once, with an error when the request is not let in. */
export type PassportMiddleware = (req: HttpRequest, res: object, next: (error?: unknown) => void) => void;

/** What must be known before any provider is made. */
export interface ApiKeyAuthModuleOptions {
  /** Whether `ApiKeyGuard` guards every route of the application. Default true. */
  readonly globalGuard?: boolean;
  /** Whether `ProblemFilter` writes every error of the application as a problem. Default true. */
  readonly problemFilter?: boolean;
}

/** Options made by a factory, from providers of other modules. */
export interface ApiKeyAuthAsyncOptions extends ApiKeyAuthModuleOptions {
  readonly imports?: ModuleMetadata['imports'];
  readonly inject?: FactoryProvider['inject'];
  readonly useFactory: (...dependencies: never[]) => ApiKeyAuthOptions | Promise<ApiKeyAuthOptions>;
}

/** {@link ApiKeyAuthOptions} with every default filled in. */
export interface ApiKeyAuthSettings extends AccessSettings {
  readonly alongside: readonly string[];
  readonly requestId: (req: HttpRequest) => string | null;
  readonly passport: PassportRegistry;
  readonly refuseUndeclaredAtStart: boolean;
}
