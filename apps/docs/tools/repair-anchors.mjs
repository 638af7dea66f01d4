import { posix } from 'node:path';
import { slugify } from '../.vitepress/markdown/slugify.mjs';

const LINK = /\]\(([^)\s#]*)#([^)\s]+)\)/g;

/**
 * Leads links to where the headings are. The generator counts a heading that it does not write when a property of a type
 * is called like the rest of another type's name, and then numbers the link one too high.
 *
 * @param {ReadonlyMap<string, string>} pages - Texts by path.
 * @returns {Map<string, string>} The same pages. A link whose heading is nowhere stays: the check of the site finds it.
 */
export function repairAnchors(pages) {
  const anchors = new Map([...pages].map(([path, text]) => [path, anchorsOf(text)]));
  return new Map(
    [...pages].map(([path, text]) => [
      path,
      text.replace(LINK, (link, file, anchor) => {
        const there = anchors.get(file === '' ? path : posix.join(posix.dirname(path), file));
        const plain = anchor.replace(/-\d+$/, '');
        return there === undefined || there.has(anchor) || !there.has(plain) ? link : `](${file}#${plain})`;
      }),
    ]),
  );
}

function anchorsOf(text) {
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
  for (const [, heading] of text.matchAll(/^#{2,6} (.+)$/gm)) {
    const slug = slugify(heading.replaceAll('\\', ''));
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}
