/** The fields that differ between two contents of the same form, as they are in the second. */
export function changedFields<Content extends object>(before: Content, after: Content): Partial<Content> {
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Content]),
  );
  return Object.fromEntries(changed) as Partial<Content>;
}
