import type { CallToolResult } from '@modelcontextprotocol/server';

/** Largest answer of a tool, in bytes of JSON; what is larger is not sent at all. */
export const TOOL_RESULT_BYTES_MAX = 1_048_576;

/**
 * Answers a tool call with a view: as structured content, and as the same JSON in a text for clients that read no
 * structure.
 *
 * A view larger than {@link TOOL_RESULT_BYTES_MAX} is answered with an error that says how to get it in parts: a
 * result is whole or absent, never cut.
 *
 * @param note - A sentence for the model, after the JSON.
 */
export function toolResult(view: object, note?: string): CallToolResult {
  const text = JSON.stringify(view);
  const sizeBytes = Buffer.byteLength(text);
  if (sizeBytes > TOOL_RESULT_BYTES_MAX) return oversizedResult(sizeBytes);
  return {
    content: [{ type: 'text', text }, ...(note === undefined ? [] : [{ type: 'text' as const, text: note }])],
    structuredContent: view as Record<string, unknown>,
  };
}

function oversizedResult(sizeBytes: number): CallToolResult {
  const text =
    `The result is ${sizeBytes} bytes of JSON, above the ${TOOL_RESULT_BYTES_MAX} that a tool answers. Ask for less: ` +
    'a smaller `limit` and the next page by `cursor`, or a single file by its MCP resource; the REST API exports whole records.';
  return { content: [{ type: 'text', text }], isError: true };
}
