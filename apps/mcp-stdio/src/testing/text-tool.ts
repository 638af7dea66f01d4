import type { JsonObject } from '../json.js';
import type { FakeTool } from './fake-server.js';

/** A tool that answers one text. */
export function textTool(name: string, text = name, more: JsonObject = {}): FakeTool {
  return {
    definition: { name, inputSchema: { type: 'object' }, ...more },
    run: () => ({ content: [{ type: 'text', text }] }),
  };
}
