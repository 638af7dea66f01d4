import type { Connection } from '@paretostudio/entities';
import { agentToolName, visibleText } from '@paretostudio/mcp-gateway';
import type { Caller } from '../core/caller.js';
import { rightsOf } from '../core/rights-of.js';
import type { StudioContext } from '../core/studio-context.js';
import { judgeTool } from './judge-tool.js';
import type { Place } from './place.js';
import type { ToolSource } from './tool-source.js';

/** How many tools a warning names, and how much of each name it shows. */
const NAMES_SHOWN_MAX = 10;
const NAME_SHOWN_MAX = 128;

/** Warns of tools that are not offered because another tool of the same connection has their name. */
export function warnOfHidden(
  { name }: Pick<Connection, 'name'>,
  hidden: readonly string[],
): readonly string[] {
  return hidden.length === 0
    ? []
    : [
        `Tools of the connection “${name}” are left out, since others have their names here: ${listOf(hidden)}.`,
      ];
}

/** What a list of tools was made from, for one connection. */
export interface ListedSource {
  readonly caller: Caller;
  readonly place: Place;
  readonly source: ToolSource;
  readonly approved: readonly { readonly name: string }[];
}

/**
 * Warns of tools that an agent selects by name and cannot offer: they wait for approval, or their server has them no
 * more. Says nothing of tools that the caller could not use anyway.
 */
export async function warnOfMissing(
  { storage: { repositories } }: StudioContext,
  { caller, place, source: { connection, tools }, approved }: ListedSource,
): Promise<readonly string[]> {
  const { id, slug, name: connectionName } = connection;
  const offered = new Set(approved.map(({ name }) => name));
  const missing = (tools ?? []).filter((name) => !offered.has(name) && mayUse(caller, place, slug, name));
  if (missing.length === 0) return [];
  const known = await repositories.connectionTools.find(caller.accountId, id, missing);
  const waiting = new Set(known.filter(({ seenHash }) => seenHash !== null).map(({ name }) => name));
  const gone = missing.filter((name) => !waiting.has(name));
  return [
    ...(waiting.size === 0
      ? []
      : [`Tools of the connection “${connectionName}” wait for approval: ${listOf([...waiting])}.`]),
    ...(gone.length === 0
      ? []
      : [
          `The agent selects tools that are not known of the connection “${connectionName}”: ${listOf(gone)}.`,
        ]),
  ];
}

function mayUse(caller: Caller, { resource }: Place, slug: string, tool: string): boolean {
  const name = agentToolName(slug, tool);
  const hashes = { approvedHash: null, seenHash: null };
  return judgeTool(rightsOf(caller), { resource, name, isSelected: true, ...hashes }) !== 'denied';
}

function listOf(names: readonly string[]): string {
  const shown = [...names].sort().slice(0, NAMES_SHOWN_MAX);
  const rest = names.length - shown.length;
  const listed = shown.map((name) => visibleText(name, NAME_SHOWN_MAX)).join(', ');
  return rest === 0 ? listed : `${listed} and ${rest} more`;
}
