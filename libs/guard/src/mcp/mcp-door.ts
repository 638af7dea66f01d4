import type { AccessRequirement } from '../core/access-requirement.js';
import type { Guard } from '../core/create-guard.js';
import type { McpGuardOptions } from './mcp-guard-options.js';

/** Everything that judging a message takes, with defaults filled in. */
export interface McpDoor {
  readonly guard: Guard;
  /** What the methods that were declared demand. */
  readonly methods: ReadonlyMap<string, AccessRequirement>;
  readonly accountUrl: string | null;
  readonly bodyBytesMax: number;
}

/** Methods that are judged by tools, whatever is declared. */
const TOOL_METHODS: readonly string[] = ['tools/call', 'tools/list'];

const BODY_BYTES_MAX = 4 * 1024 * 1024;

/**
 * Fills in the defaults of an MCP guard's options.
 *
 * @throws {@link RangeError} If a method demands an action that the table has not, if it is one of tools, or if
 *   `bodyBytesMax` is no whole number from 1 on: mistakes in the program, to be seen at start.
 */
export function resolveMcpDoor(guard: Guard, options: McpGuardOptions): McpDoor {
  const methods = new Map(
    Object.entries(options.methods ?? {}).map(([method, demand]) => [method, guard.requirementOf(demand)]),
  );
  for (const method of TOOL_METHODS) {
    if (methods.has(method)) {
      throw new RangeError(`${method} is judged by the action of each tool's name; declare no other for it.`);
    }
  }
  const bodyBytesMax = options.bodyBytesMax ?? BODY_BYTES_MAX;
  if (!Number.isSafeInteger(bodyBytesMax) || bodyBytesMax < 1) {
    throw new RangeError(`bodyBytesMax is a whole number from 1 on, not ${bodyBytesMax}.`);
  }
  return { guard, methods, accountUrl: options.accountUrl ?? null, bodyBytesMax };
}
