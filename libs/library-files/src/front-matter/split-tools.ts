/**
 * Parts a written list of tools at commas and spaces outside of parentheses: `Read, Bash(git add *)` is two.
 *
 * @returns The tools in their order; what stands in parentheses is kept as written.
 */
export function splitTools(text: string): string[] {
  const tools: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? ' ';
    if (character === '(') depth += 1;
    if (character === ')' && depth > 0) depth -= 1;
    const isEnd = at === text.length || (depth === 0 && /[\s,]/.test(character));
    if (!isEnd) continue;
    if (at > start) tools.push(text.slice(start, at));
    start = at + 1;
  }
  return tools;
}
