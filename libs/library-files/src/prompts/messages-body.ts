import type { PromptMessageSpec } from './prompt-document.js';

const MARKER = /^<!-- (user|assistant) -->\s*$/;
const MARKER_IN_TEXT = /^\\*<!-- (?:user|assistant) -->\s*$/;
const ESCAPED_MARKER = /^\\+<!-- (?:user|assistant) -->\s*$/;

/** Writes messages as one text: each after a line that names its role, with a blank line between. */
export function encodeMessages(messages: readonly PromptMessageSpec[]): string {
  return messages.map(({ role, text }) => `<!-- ${role} -->\n${escapeMarkers(text)}`).join('\n\n');
}

/**
 * Reads what {@link encodeMessages} wrote.
 *
 * @returns Exactly the messages that were written; null when the text does not begin with a role.
 */
export function decodeMessages(body: string): PromptMessageSpec[] | null {
  const messages: { role: PromptMessageSpec['role']; lines: string[] }[] = [];
  for (const line of body.split('\n')) {
    const role = MARKER.exec(line)?.[1];
    if (role !== undefined) messages.push({ role: role === 'user' ? 'user' : 'assistant', lines: [] });
    else if (messages.length > 0) messages.at(-1)?.lines.push(line);
    else if (line.trim() !== '') return null;
  }
  if (messages.length === 0) return null;
  return messages.map(({ role, lines }, at) => {
    // The blank line before the next role is not of the message.
    const own = at < messages.length - 1 && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    return { role, text: own.map(withoutEscape).join('\n') };
  });
}

/** A line of a text that looks like ours gets a backslash before it. */
function escapeMarkers(text: string): string {
  return text
    .split('\n')
    .map((line) => (MARKER_IN_TEXT.test(line) ? `\\${line}` : line))
    .join('\n');
}

function withoutEscape(line: string): string {
  return ESCAPED_MARKER.test(line) ? line.slice(1) : line;
}
