/** What a record has beside its content. */
const FACTS = new Set([
  'id',
  'version',
  'visibility',
  'ownerMemberId',
  'labels',
  'replayed',
  'warnings',
  'createdByMemberId',
  'createdAt',
  'updatedAt',
]);
/** The fields that are written first; the others follow as the record has them. */
const FIRST = ['title', 'displayName', 'slug', 'name', 'description'];
const NOTHING = '(none)';

/** Two states of a record as texts, to be compared line by line. */
export interface ContentPair {
  readonly before: string;
  readonly after: string;
  /** Headings of the fields that are alike, and so stand in neither text. */
  readonly unchanged: readonly string[];
}

/**
 * Writes two states of a record as texts, field by field: all content fields of the second that differ from the first.
 *
 * @param after - Its fields are those that are compared.
 */
export function contentPair(before: object, after: object): ContentPair {
  const sections = contentFields(after).map((field) => ({
    heading: headingOf(field),
    before: valueText(valueOf(before, field)),
    after: valueText(valueOf(after, field)),
  }));
  const changed = sections.filter((section) => section.before !== section.after);
  return {
    before: changed.map((section) => sectionText(section.heading, section.before)).join('\n'),
    after: changed.map((section) => sectionText(section.heading, section.after)).join('\n'),
    unchanged: sections.filter((section) => section.before === section.after).map(({ heading }) => heading),
  };
}

function contentFields(record: object): string[] {
  const fields = Object.keys(record).filter((field) => !FACTS.has(field));
  return [
    ...FIRST.filter((field) => fields.includes(field)),
    ...fields.filter((field) => !FIRST.includes(field)),
  ];
}

function valueOf(record: object, field: string): unknown {
  return Object.hasOwn(record, field) ? Reflect.get(record, field) : null;
}

/** "displayName" is "Display name". */
function headingOf(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sectionText(heading: string, text: string): string {
  return `# ${heading}\n${text}\n`;
}

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map(itemText).join('\n');
  return Object.keys(value).length === 0 ? NOTHING : JSON.stringify(sorted(value), null, 2);
}

function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return `- ${plainText(item)}`;
  const { role, text, ...rest } = item as Record<string, unknown>;
  // A message is read best as it is said.
  if (typeof role === 'string' && typeof text === 'string' && Object.keys(rest).length === 0) {
    return `[${role}]\n${text}`;
  }
  const { name, ...others } = item as Record<string, unknown>;
  const lines = Object.entries(sorted(others) as object).map(([key, each]) => `${key}: ${plainText(each)}`);
  return `- ${[...(name === undefined ? [] : [plainText(name)]), ...lines].join('\n  ')}`;
}

function plainText(value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  return typeof value === 'object' ? JSON.stringify(sorted(value)) : String(value);
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
