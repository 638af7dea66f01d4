/** Makes a name that people read from a kebab-case one: `release-notes` becomes `Release notes`. */
export function titleFromName(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
