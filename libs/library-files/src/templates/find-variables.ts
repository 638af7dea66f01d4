import { findGaps, isEscaped } from './find-gaps.js';

/**
 * Names the gaps of a template, each once, in the order in which they first stand there.
 *
 * A gap is `{{name}}` or `{{ name }}`: a letter or underscore, then letters, digits and underscores, at most 64. One
 * with a backslash before it is no gap. Linear in the length of the template.
 *
 * @param template - Any text; untrusted.
 * @example
 * findVariables('Dear {{name}}, {{ topic }}! Yours, {{name}}'); // ['name', 'topic']
 */
export function findVariables(template: string): readonly string[] {
  const names = findGaps(template)
    .filter((gap) => !isEscaped(gap))
    .map((gap) => gap.name);
  return [...new Set(names)];
}
