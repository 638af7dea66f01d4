import type { Refusal } from '@paretostudio/admission';
import { explainRefusal, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { rightsOf } from '@paretostudio/studio';
import type { Serving } from '../../face/serving.js';
import type { McpTool } from './mcp-tool.js';

/** A tool that the caller may call; or the code under which it is recorded that there is none. */
export type FoundTool =
  { readonly ok: true; readonly tool: McpTool } | { readonly ok: false; readonly outcome: Refusal['code'] };

/**
 * Finds a tool that the caller may call, now: decided as for the list, and once more by the studio.
 *
 * @param wanted - Untrusted.
 */
export function findTool({ tools, caller }: Serving, wanted: string): FoundTool {
  const tool = tools.find(({ name }) => name === wanted);
  if (tool === undefined) return { ok: false, outcome: 'not_found' };
  const refused = explainRefusal(rightsOf(caller), STUDIO_ACTIONS, tool.name);
  return refused === null ? { ok: true, tool } : { ok: false, outcome: refused.code };
}
