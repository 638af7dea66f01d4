/** Parts an object in two by its keys: those that a test holds for, and the others. */
export function partFields<T>(
  fields: Readonly<Record<string, T>>,
  isFirst: (key: string) => boolean,
): [Record<string, T>, Record<string, T>] {
  const entries = Object.entries(fields);
  return [
    Object.fromEntries(entries.filter(([key]) => isFirst(key))),
    Object.fromEntries(entries.filter(([key]) => !isFirst(key))),
  ];
}
