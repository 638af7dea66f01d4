import { splitTools } from './split-tools.js';

/**
 * Writes a list of tools as one text, as people do, where it reads back as the same list.
 *
 * @returns The text, or the list itself where a name has characters that would part it.
 */
export function writeTools(tools: readonly string[], separator: ' ' | ', '): string | readonly string[] {
  const text = tools.join(separator);
  const again = splitTools(text);
  const isSame =
    text !== '*' && again.length === tools.length && again.every((tool, at) => tool === tools[at]);
  return isSame && tools.length > 0 ? text : tools;
}
