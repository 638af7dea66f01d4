import type { ClientId } from './client-id.js';
import { SERVER_NAME } from './names.js';
import { word } from './shell-command.js';
import type { Site } from './site.js';

/** Tells who sets a client up over HTTP how it works without a key, by signing in; nothing for other clients. */
export function signInNotes(id: ClientId, { mcpUrl }: Site): string[] {
  const how = HOW[id]?.(word(mcpUrl));
  if (how === undefined) return [];
  return [`Without a key: ${how} The browser opens, you sign in and choose what the client may do.`];
}

const HOW: Readonly<Partial<Record<ClientId, (url: string) => string>>> = {
  'claude-code-http': (url) =>
    `run claude mcp add --transport http --scope user ${SERVER_NAME} ${url}, then /mcp in Claude Code.`,
  'cursor-http': () => 'leave the headers out, and Cursor has a button to sign in beside the server.',
  'vscode-http': () => 'leave headers and inputs out, and start the server.',
  'codex-http': (url) =>
    `run codex mcp add ${SERVER_NAME} --url ${url}, then codex mcp login ${SERVER_NAME}.`,
  generic: () => 'leave the headers out, where the client can sign in (OAuth for MCP).',
};
