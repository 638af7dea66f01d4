import type { Agent, Connection } from '@paretostudio/entities';
import { mayEnter } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { rightsOf } from '../core/rights-of.js';
import type { StudioContext } from '../core/studio-context.js';
import type { Entrance } from './entrance.js';
import { explainFault } from './explain-fault.js';
import { placeOf, type Place } from './place.js';
import { refuseNotEnterable } from './refuse-not-enterable.js';
import type { ToolTarget } from './tool-target.js';

/** Tells whoever may enter a target what it is, by what is stored: no upstream is spoken to. */
export async function enterTarget(
  { storage: { repositories } }: StudioContext,
  caller: Caller,
  target: ToolTarget,
): Promise<Outcome<Entrance>> {
  const place = placeOf(target);
  if (place === null || !mayEnter(rightsOf(caller), place.resource)) return refuseNotEnterable();
  const { accountId } = caller;
  if (place.kind === 'connection') {
    const [connection] = await repositories.connections.findByIds(accountId, [place.id]);
    return connection === undefined ? refuseNotEnterable() : succeed(entranceOfConnection(place, connection));
  }
  const agent = await repositories.agents.findByIdOrName(caller, place.id);
  if (agent === null) return refuseNotEnterable();
  const offering = agent.connections.filter(({ tools }) => tools === null || tools.length > 0);
  const ids = offering.map(({ connectionId }) => connectionId);
  const connections = await repositories.connections.findByIds(accountId, ids);
  return succeed(entranceOfAgent(place, agent, connections));
}

function entranceOfConnection({ kind, id }: Place, connection: Connection): Entrance {
  const { slug, name, description } = connection;
  const warnings = warningsOf([connection]);
  const instructions = instructionsOf(description, warnings);
  return { target: { kind, id }, name: slug, title: name, description, instructions, warnings };
}

function entranceOfAgent({ kind, id }: Place, agent: Agent, connections: readonly Connection[]): Entrance {
  const { name, displayName: title, description } = agent;
  const warnings = warningsOf(connections);
  const instructions = instructionsOf(agent.instructions, warnings);
  return { target: { kind, id }, name, title, description, instructions, warnings };
}

function warningsOf(connections: readonly Connection[]): readonly string[] {
  return connections
    .filter(({ state }) => state === 'failing')
    .map(({ name, problem }) => `${explainFault(name, problem ?? '')}; its tools may fail.`);
}

function instructionsOf(text: string, warnings: readonly string[]): string | null {
  const paragraphs = [text, warnings.join(' ')].filter((paragraph) => paragraph !== '');
  return paragraphs.length === 0 ? null : paragraphs.join('\n\n');
}
