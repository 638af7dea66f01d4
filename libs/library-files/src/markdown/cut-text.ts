/**
 * Cuts a text to a length, at white space where there is some, and ends it with `…`.
 *
 * @param lengthMax - Most characters (Unicode code points), the ending included; a text that fits stays as it is.
 */
export function cutText(text: string, lengthMax: number): string {
  const characters = [...text];
  if (characters.length <= lengthMax) return text;
  const cut = characters.slice(0, lengthMax - 1).join('');
  const isWordEnd = /\s/.test(characters[lengthMax - 1] ?? '');
  const words = (isWordEnd ? cut : cut.replace(/\s\S*$/, '')).trimEnd();
  return `${words === '' ? cut : words}…`;
}
