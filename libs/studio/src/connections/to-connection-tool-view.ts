import type { ConnectionTool } from '@paretostudio/entities';
import { diffTools, hintsOf, parseDefinition, visibleText, type JsonObject } from '@paretostudio/mcp-gateway';
import { toText } from '../core/to-text.js';
import { CONNECTION_LIMITS } from './connection-limits.js';
import type { ConnectionToolState } from './connection-tool-state.js';
import type { ConnectionToolView, ToolDifferenceView } from './connection-tool.view.js';

/**
 * Shows a tool as it was last seen, with what is different from what was approved; hidden characters are written out.
 *
 * @param options - `definition`: whether to show all that the server says of it.
 */
export function toConnectionToolView(
  tool: ConnectionTool,
  options: { readonly definition: boolean } = { definition: false },
): ConnectionToolView {
  const { name, agentName, approvedAt, seenAt, seenHash, warnings } = tool;
  const approved = tool.approved === null ? null : parseDefinition(tool.approved);
  const definition = tool.seen === null ? (approved ?? {}) : parseDefinition(tool.seen);
  const { nameLengthMax, toolDescriptionShownMax } = CONNECTION_LIMITS;
  const state = stateOf(tool);
  return {
    name,
    agentName,
    state,
    title: shown(definition['title'], nameLengthMax),
    description: shown(definition['description'], toolDescriptionShownMax),
    definition: options.definition ? wholeOf(definition) : null,
    hints: { ...hintsOf(definition) },
    warnings: warnings.map(({ path, kind, message }) => ({ path, kind, message })),
    differences: isWaiting(state) ? differencesOf(approved, definition) : [],
    hash: seenHash,
    approvedAt: toText(approvedAt),
    seenAt: toText(seenAt),
  };
}

/** Tells where a tool stands. */
export function stateOf({
  approvedHash,
  seenHash,
}: Pick<ConnectionTool, 'approvedHash' | 'seenHash'>): ConnectionToolState {
  if (seenHash === null) return 'gone';
  if (approvedHash === null) return 'new';
  return approvedHash === seenHash ? 'approved' : 'changed';
}

/** Whether a tool that the server has cannot be used until it is approved. */
export function isWaiting(state: ConnectionToolState): boolean {
  return state === 'new' || state === 'changed';
}

/** On lines of their own, unless the indents of what is nested deeply would push its end out of sight. */
function wholeOf(definition: JsonObject): string {
  const lengthMax = CONNECTION_LIMITS.toolDefinitionShownMax;
  const lines = visibleText(JSON.stringify(definition, null, 2), lengthMax);
  // What was cut ends in an ellipsis.
  return lines.endsWith('}') ? lines : visibleText(JSON.stringify(definition), lengthMax);
}

function differencesOf(before: JsonObject | null, after: JsonObject): ToolDifferenceView[] {
  return diffTools(before, after).map((difference) => ({ ...difference }));
}

function shown(text: unknown, lengthMax: number): string | null {
  return typeof text === 'string' ? visibleText(text, lengthMax) : null;
}
