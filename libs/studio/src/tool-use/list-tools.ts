import { offerTool, parseDefinition, type JsonObject } from '@paretostudio/mcp-gateway';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { rightsOf } from '../core/rights-of.js';
import type { StudioContext } from '../core/studio-context.js';
import { findSources } from './find-sources.js';
import { mapInTurns } from './map-in-turns.js';
import { pickTools, type PickedTool } from './pick-tools.js';
import { placeOf, type Place } from './place.js';
import { refreshSources, type RefreshWait } from './refresh-sources.js';
import { refuseNotEnterable } from './refuse-not-enterable.js';
import type { ToolListing } from './tool-listing.js';
import type { ToolSource } from './tool-source.js';
import type { ToolTarget } from './tool-target.js';
import { warnOfHidden, warnOfMissing } from './warn-of-tools.js';

/** Most tools that an agent offers. */
export const AGENT_TOOLS_MAX = 1_000;
/** Most that their definitions may be long, in characters of all together: far more than a model reads. */
export const AGENT_DEFINITIONS_LENGTH_MAX = 4_000_000;

/**
 * Lists the tools that a caller may call at a target, after their definitions were read anew where they are old.
 *
 * A connection that cannot be read keeps its pinned tools and is told of in a warning.
 */
export async function listTools(
  ctx: StudioContext,
  caller: Caller,
  target: ToolTarget,
  wait: RefreshWait,
): Promise<Outcome<ToolListing>> {
  const place = placeOf(target);
  const sources = place === null ? null : await findSources(ctx, caller, place);
  if (place === null || sources === null) return refuseNotEnterable();
  const offering = sources.filter(({ tools }) => tools === null || tools.length > 0);
  const connections = offering.map(({ connection }) => connection);
  const stale = await refreshSources(ctx, connections, wait);
  const { picked, warnings } = await pickFromAll({ ctx, caller, place }, offering);
  return succeed({
    tools: await mapInTurns(
      picked.sort((a, b) => (a.name < b.name ? -1 : 1)),
      toOffer,
    ),
    warnings: [...stale, ...warnings],
  });
}

/** For whom a list is made, and of what. */
interface Listing {
  readonly ctx: StudioContext;
  readonly caller: Caller;
  readonly place: Place;
}

/** One connection after the other, so that no more than the tools of one are held besides those that are listed. */
async function pickFromAll(
  { ctx, caller, place }: Listing,
  sources: readonly ToolSource[],
): Promise<{ readonly picked: PickedTool[]; readonly warnings: readonly string[] }> {
  const { connectionTools } = ctx.storage.repositories;
  const rights = rightsOf(caller);
  const offer = new Offer(place.kind === 'agent');
  const warnings: string[] = [];
  for (const source of sources) {
    const { connection, tools: selection } = source;
    const approved = await connectionTools.listApproved(caller.accountId, [connection.id]);
    const own = pickTools(rights, place, selection, approved);
    const isWhole = own.picked.every((tool) => offer.take(tool));
    warnings.push(...warnOfHidden(connection, own.hidden));
    warnings.push(...(await warnOfMissing(ctx, { caller, place, source, approved })));
    if (!isWhole) {
      warnings.push(
        `An agent offers at most ${AGENT_TOOLS_MAX} tools, and ${AGENT_DEFINITIONS_LENGTH_MAX} characters of ` +
          'definitions; the rest of what it selects is not listed.',
      );
      break;
    }
  }
  return { picked: offer.tools, warnings };
}

/** What is listed: of an agent no more than has room; a connection is bounded as its server is read. */
class Offer {
  readonly tools: PickedTool[] = [];
  #length = 0;

  constructor(private readonly isBounded: boolean) {}

  /** Answers false when there is no room for it. */
  take(picked: PickedTool): boolean {
    this.#length += picked.tool.approved?.length ?? 0;
    const isFull = this.tools.length >= AGENT_TOOLS_MAX || this.#length > AGENT_DEFINITIONS_LENGTH_MAX;
    if (this.isBounded && isFull) return false;
    this.tools.push(picked);
    return true;
  }
}

function toOffer({ name, tool }: PickedTool): JsonObject {
  return offerTool(parseDefinition(tool.approved ?? '{}'), { name });
}
