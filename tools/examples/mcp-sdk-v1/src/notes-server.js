import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { principalOf } from '@paretostudio/guard/mcp';
import { z } from 'zod';

/** @type {Map<string, string[]>} The notes of each account. */
const notes = new Map();

/** Makes the server that any SDK 1.x program would: it knows who calls, and nothing of keys. */
export function makeNotesServer() {
  const server = new McpServer({ name: 'notes', version: '1.0.0' });
  server.registerTool('list_notes', { description: 'Lists the notes.' }, (extra) =>
    text((notes.get(principalOf(extra).accountId) ?? []).join('\n')),
  );
  const inputSchema = { note: z.string().max(1000) };
  server.registerTool('add_note', { description: 'Adds a note.', inputSchema }, ({ note }, extra) => {
    const { accountId } = principalOf(extra);
    notes.set(accountId, [...(notes.get(accountId) ?? []), note]);
    return text('Added.');
  });
  server.registerTool('clear_notes', { description: 'Deletes all notes.' }, (extra) => {
    notes.delete(principalOf(extra).accountId);
    return text('Cleared.');
  });
  return server;
}

function text(content) {
  return { content: [{ type: 'text', text: content }] };
}
