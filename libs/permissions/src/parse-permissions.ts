import { ACTION_LENGTH_MAX, covers, isActionPattern } from './action-pattern.js';
import type { ActionTable } from './action.js';
import { canonicalPermissions } from './canonical-permissions.js';
import { nearestName } from './nearest-name.js';
import { PERMISSION_LIMITS } from './permission-limits.js';
import type { Permissions } from './permissions.js';
import { quote } from './quote.js';
import { parseResource } from './resource-name.js';
import { STUDIO_ACTIONS } from './studio-actions.js';

/** Something in a written permission map that cannot be accepted. */
export interface PermissionProblem {
  /** Where it is, from the map's root: `self`, `self[2]`; the empty text for the map itself. */
  readonly path: string;
  /** What is wrong, in one sentence; may be shown and logged. */
  readonly message: string;
  /** What was probably meant, to be written in the same place; `null` when nothing is near. */
  readonly suggestion: string | null;
}

/** A permission map in canonical form, or what is wrong with it. */
export type PermissionsParse =
  | { readonly ok: true; readonly permissions: Permissions }
  | { readonly ok: false; readonly problems: readonly PermissionProblem[] };

/**
 * Checks a permission map from outside and brings it into canonical form.
 *
 * Maps of the same meaning come out equal: sorted, without repetition, without entries that another entry
 * covers, without empty lists, UUIDs in lower case. Parsing a result again changes nothing. That a connection
 * or an agent exists is not looked at.
 *
 * @param input - Anything, untrusted. Bounded by {@link PERMISSION_LIMITS}; only the object's own keys count.
 * @param tables - The tables of the services whose action names are known. `self` is always checked, against
 *   `STUDIO_ACTIONS` unless a table for `self` is given; under any other resource action names are free.
 * @returns The map, or at least one and at most {@link PERMISSION_LIMITS}`.problemsMax` problems. A name or
 *   a prefix that fits no action of a known table is a problem.
 *
 * @example
 * ```ts
 * parsePermissions({ self: ['get_promt'] });
 * // { ok: false, problems: [{ path: 'self[0]', message: '…', suggestion: 'get_prompt' }] }
 * ```
 */
export function parsePermissions(input: unknown, tables: readonly ActionTable[] = []): PermissionsParse {
  const reading = new Reading([...tables, STUDIO_ACTIONS]);
  reading.readMap(input);
  return reading.problems.length > 0
    ? { ok: false, problems: reading.problems }
    : { ok: true, permissions: canonicalPermissions(reading.entries) };
}

/** One pass over a written map: gathers what is valid and what is wrong. */
class Reading {
  readonly entries = new Map<string, Set<string>>();
  readonly problems: PermissionProblem[] = [];
  private actionCount = 0;

  constructor(private readonly tables: readonly ActionTable[]) {}

  readMap(input: unknown): void {
    if (!isPlainObject(input)) {
      this.report('', 'Permissions must be an object of resources, each with a list of actions.');
      return;
    }
    const resources = Object.keys(input);
    if (resources.length > PERMISSION_LIMITS.resourcesMax) {
      this.report(
        '',
        `Permissions name ${resources.length} resources; ${PERMISSION_LIMITS.resourcesMax} are allowed.`,
      );
      return;
    }
    for (const resource of resources) {
      // Looking for what was meant costs time, so nothing is looked at beyond what will be told.
      if (this.isFull) return;
      this.readResource(resource, input[resource]);
    }
  }

  private readResource(written: string, actions: unknown): void {
    const path = pathOf(written);
    const resource = parseResource(written);
    if (resource === null) {
      this.report(path, explainResource(written), this.suggestResource(written));
    } else if (!Array.isArray(actions)) {
      this.report(path, `The actions of ${quote(written)} must be a list of names.`);
    } else {
      const excess = this.explainExcess(written, actions.length);
      if (excess === null) this.readActions(path, resource.text, actions);
      else this.report(path, excess);
    }
  }

  /** Tells which bound a list breaks; `null` when it fits. Counts what was read before. */
  private explainExcess(written: string, length: number): string | null {
    const { actionsPerResourceMax, actionsMax } = PERMISSION_LIMITS;
    this.actionCount += length;
    if (length > actionsPerResourceMax) {
      return `There are ${length} actions of ${quote(written)}; ${actionsPerResourceMax} are allowed.`;
    }
    return this.actionCount > actionsMax
      ? `Permissions list more than ${actionsMax} actions in all; use prefixes.`
      : null;
  }

  private readActions(path: string, resource: string, actions: readonly unknown[]): void {
    const table = this.tables.find((known) => known.resource === resource) ?? null;
    const patterns = this.entries.get(resource) ?? new Set<string>();
    this.entries.set(resource, patterns);
    // By index: a hole in a sparse list is a problem too, and iteration helpers skip it.
    for (let at = 0; at < actions.length && !this.isFull; at += 1) {
      const action = actions[at];
      const problem = problemOf(action, table);
      if (problem !== null) this.report(`${path}[${at}]`, problem, suggestAction(action, table));
      else if (typeof action === 'string') patterns.add(action);
    }
  }

  private suggestResource(written: string): string | null {
    const known = ['self', ...this.tables.map((table) => table.resource)];
    return written.length > ACTION_LENGTH_MAX ? null : nearestName(written, known);
  }

  private report(path: string, message: string, suggestion: string | null = null): void {
    this.problems.push({ path, message, suggestion });
  }

  private get isFull(): boolean {
    return this.problems.length >= PERMISSION_LIMITS.problemsMax;
  }
}

/** Tells what is wrong with a written action; `null` when nothing is. */
function problemOf(action: unknown, table: ActionTable | null): string | null {
  if (typeof action !== 'string') return 'An action must be a text.';
  if (!isActionPattern(action)) {
    return action.indexOf('*') !== action.length - 1 && action.includes('*')
      ? `In ${quote(action)}, "*" may only stand at the end.`
      : `${quote(action)} is no name of an action: 1 to ${ACTION_LENGTH_MAX} characters of A-Z a-z 0-9 _ . - /, or a prefix of one and "*".`;
  }
  if (table === null || table.names.some((name) => covers(action, name))) return null;
  return action.endsWith('*')
    ? `No action of ${quote(table.resource)} begins with ${quote(action.slice(0, -1))}.`
    : `There is no action ${quote(action)} of ${quote(table.resource)}.`;
}

function suggestAction(action: unknown, table: ActionTable | null): string | null {
  if (typeof action !== 'string' || table === null || action.length > ACTION_LENGTH_MAX) return null;
  return nearestName(action, action.endsWith('*') ? prefixesOf(table) : table.names);
}

/** The prefixes up to the first `_` that an author would think of: `list_*`, `get_*`, … */
function prefixesOf(table: ActionTable): ReadonlySet<string> {
  return new Set(table.names.filter((name) => name.includes('_')).map((name) => `${name.split('_')[0]}_*`));
}

function explainResource(written: string): string {
  if (/^(conn|agent)_/.test(written)) {
    return `${quote(written)} is no resource: what follows "${written.split('_')[0]}_" must be a UUID.`;
  }
  return `${quote(written)} is no resource; there are self, conn_<UUID>, agent_<UUID>, svc_<name> and *.`;
}

function pathOf(resource: string): string {
  return /^[A-Za-z0-9_*-]{1,80}$/.test(resource) ? resource : `[${quote(resource)}]`;
}

/** Plain in any realm: made by `{}`, `JSON.parse` or `Object.create(null)`, not by a class or from another map. */
function isPlainObject(input: unknown): input is { readonly [key: string]: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
