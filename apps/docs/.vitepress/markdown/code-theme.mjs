/** What a piece of code is, by the names that grammars give; each name is a class of `theme/code.css`. */
const SCOPES = {
  comment: ['comment', 'punctuation.definition.comment'],
  keyword: [
    'keyword',
    'storage',
    'variable.language.this',
    'keyword.operator.new',
    'keyword.operator.expression',
  ],
  operator: ['keyword.operator', 'storage.type.function.arrow'],
  string: ['string', 'punctuation.definition.string', 'markup.inline.raw'],
  constant: ['constant', 'support.constant', 'constant.language'],
  name: ['entity.name.function', 'support.function', 'entity.name.command', 'entity.name.tag'],
  type: ['entity.name.type', 'support.type.primitive', 'support.class', 'entity.other.inherited-class'],
  property: ['support.type.property-name', 'meta.object-literal.key', 'entity.other.attribute-name'],
  plain: ['meta.template.expression', 'meta.embedded', 'punctuation'],
};

const colorOf = (name) => `var(--code-${name})`;
const NAME = /^color:var\(--code-([a-z]+)\)$/;

/** A theme without colours: what is coloured, and not how. */
export const CODE_THEME = {
  name: 'code',
  type: 'light',
  colors: { 'editor.foreground': colorOf('plain'), 'editor.background': colorOf('ground') },
  tokenColors: Object.entries(SCOPES).map(([name, scope]) => ({
    scope,
    settings: { foreground: colorOf(name) },
  })),
};

/**
 * Turns the inline styles of highlighted code into classes: our Content-Security-Policy has no room for styles in HTML,
 * and one pair of stylesheets for both appearances is smaller than two colours on each word.
 *
 * @type {import('shiki').ShikiTransformer}
 */
export const CODE_CLASSES = {
  name: 'code-classes',
  line(line) {
    line.children = line.children.flatMap(withClass);
  },
};

function withClass(span) {
  const { style, ...properties } = span.properties ?? {};
  const [, name] = NAME.exec(style ?? '') ?? [];
  if (style !== undefined && name === undefined) throw new Error(`Highlighted code has the style ${style}.`);
  if (name === undefined || name === 'plain') return span.children ?? [span];
  return [{ ...span, properties: { ...properties, class: `code-${name}` } }];
}
