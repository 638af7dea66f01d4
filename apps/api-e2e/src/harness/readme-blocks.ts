import { readFileSync } from 'node:fs';

const README = new URL('../../../../README.md', import.meta.url);

/**
 * Reads the shell blocks of a part of the README, in their order.
 *
 * @param part - As the comments around it name it: `<!-- part:begin -->` to `<!-- part:end -->`.
 */
export function readmeBlocks(part: string): readonly string[] {
  const text = readFileSync(README, 'utf8');
  const [, section = ''] = new RegExp(`<!-- ${part}:begin -->(.*)<!-- ${part}:end -->`, 's').exec(text) ?? [];
  return [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
}
