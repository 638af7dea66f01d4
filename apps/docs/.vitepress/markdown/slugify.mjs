/**
 * Makes the anchor of a heading as GitHub does, so that links into our READMEs hold in both places.
 *
 * @param {string} heading
 */
export function slugify(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
