/** What a record has beside its content. */
const FACTS = new Set([
  'id',
  'version',
  'labels',
  'replayed',
  'warnings',
  'createdByMemberId',
  'createdAt',
  'updatedAt',
]);

/**
 * Writes all content fields of a record as one text, field by field, to be compared line by line.
 *
 * @param fields - The fields to write, in this order; absent: all that are content.
 */
export function contentText(record: object, fields: readonly string[] = contentFields(record)): string {
  const values: Readonly<Record<string, unknown>> = { ...record };
  return fields.map((field) => `# ${headingOf(field)}\n${valueText(values[field])}\n`).join('\n');
}

/** The fields of a record that are content, sorted by name so that two records of a kind have them alike. */
export function contentFields(record: object): string[] {
  return Object.keys(record)
    .filter((field) => !FACTS.has(field))
    .sort();
}

/** "displayName" is "Display name". */
function headingOf(field: string): string {
  const words = field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(none)';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return JSON.stringify(sorted(value), null, 2);
  if (value.length === 0) return '(none)';
  return value.map(itemText).join('\n');
}

function itemText(item: unknown): string {
  if (typeof item === 'string') return `- ${item}`;
  const { role, text, ...rest } = item as Record<string, unknown>;
  // A message is read best as it is said.
  if (typeof role === 'string' && typeof text === 'string' && Object.keys(rest).length === 0) {
    return `[${role}]\n${text}`;
  }
  return `- ${JSON.stringify(sorted(item))}`;
}

/** The same with its keys in one order, at all depths. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
