import type { INestApplicationContext, Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { ActionTable } from '@paretostudio/permissions';
import type { ApiKeyAuthSettings } from './api-key-auth-options.js';
import { API_KEY_AUTH_SETTINGS } from './api-key-auth-settings.js';
import { readRouteAccess, type RouteHandler } from './route-access.js';

/** Nest's own metadata key for the path of a route; its constant is not part of the public interface. */
const PATH_METADATA = 'path';

/**
 * Asserts that every route of an application declares who may call it, and declares it without contradiction.
 *
 * The module does this at start by itself; call it in a test, or where the module was told not to.
 *
 * @throws {@link Error} Naming every route at fault as `Controller.method`, one to a line.
 */
export function assertRoutesDeclared(app: INestApplicationContext): void {
  const settings = app.get<ApiKeyAuthSettings>(API_KEY_AUTH_SETTINGS, { strict: false });
  assertControllersDeclared(app.get(DiscoveryService, { strict: false }), settings.actions);
}

/** {@link assertRoutesDeclared} over the controllers that a module can discover. */
export function assertControllersDeclared(discovery: DiscoveryService, table: ActionTable): void {
  const faults = discovery.getControllers().flatMap(({ metatype }) => {
    return typeof metatype === 'function' ? faultsOf(metatype as Type, table) : [];
  });
  if (faults.length > 0) {
    throw new Error(
      `Every route declares @RequireAction(…), @RequirePrincipal(…) or @Public(); these do not:\n  ${faults.join('\n  ')}`,
    );
  }
}

function faultsOf(controller: Type, table: ActionTable): string[] {
  const prototype: Record<string, unknown> = controller.prototype;
  const faults: string[] = [];
  for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
    const handler = prototype[method];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) continue;
    const fault = faultOf(controller, handler as RouteHandler, table);
    if (fault !== null) faults.push(`${controller.name}.${method}${fault}`);
  }
  return faults;
}

function faultOf(controller: Type, handler: RouteHandler, table: ActionTable): string | null {
  try {
    return readRouteAccess(controller, handler, table).kind === 'undeclared' ? '' : null;
  } catch (error) {
    if (error instanceof RangeError) return ` (${error.message})`;
    throw error;
  }
}
