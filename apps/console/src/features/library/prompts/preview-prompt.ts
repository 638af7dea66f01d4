import { fillPrompt, type PromptMessageSpec, type PromptVariableSpec } from '@paretostudio/library-files';

/** A piece of a filled text. */
export interface PreviewPiece {
  /** The gap that it fills; null for the prompt's own text. */
  readonly variable: string | null;
  readonly text: string;
  /** The gap is still open: nothing fills it, and it must be filled. */
  readonly isMissing: boolean;
}

/** A prompt as a client would get it, cut where its gaps are. */
export interface PromptPreview {
  readonly messages: readonly {
    readonly role: PromptMessageSpec['role'];
    readonly pieces: readonly PreviewPiece[];
  }[];
  /** Required variables without a value, in the prompt's order. */
  readonly missing: readonly string[];
  /** The messages as one text; null while something is missing or the text is too long. */
  readonly text: string | null;
  readonly isTooLong: boolean;
}

/** What is previewed: the text in one form or the other, and its variables. */
export interface PreviewedPrompt {
  readonly body: string | null;
  readonly messages: readonly PromptMessageSpec[] | null;
  readonly variables: readonly PromptVariableSpec[];
}

/**
 * Fills a prompt with samples, exactly as the server fills it for clients.
 *
 * @param samples - By name; an empty one is no value, and names that are no variable are passed over.
 */
export function previewPrompt(
  prompt: PreviewedPrompt,
  samples: Readonly<Record<string, string>>,
): PromptPreview {
  const values = Object.fromEntries(
    prompt.variables
      .map(({ name }) => [name, Object.hasOwn(samples, name) ? (samples[name] ?? '') : ''] as const)
      .filter(([, value]) => value !== ''),
  );
  const filled = fillPrompt(prompt, values);
  const missing = filled.ok ? [] : filled.missing;
  return {
    messages: piecesOf(prompt, values, new Set(missing)),
    missing,
    text: filled.ok ? filled.messages.map(({ text }) => text).join('\n\n') : null,
    isTooLong: !filled.ok && filled.tooLong,
  };
}

/** Fills the gaps with marks that no text has, and cuts the texts there. */
function piecesOf(
  prompt: PreviewedPrompt,
  values: Readonly<Record<string, string>>,
  missing: ReadonlySet<string>,
): PromptPreview['messages'] {
  const mark = unusedMark([prompt.body ?? '', ...(prompt.messages ?? []).map(({ text }) => text)]);
  const marks = Object.fromEntries(prompt.variables.map(({ name }, index) => [name, mark + index + mark]));
  const filled = fillPrompt(prompt, marks);
  if (!filled.ok) return [];
  return filled.messages.map(({ role, text }) => ({
    role,
    // Every second part stands between two marks: the number of a variable.
    pieces: text
      .split(mark)
      .map((part, index): PreviewPiece => {
        const variable = index % 2 === 0 ? undefined : prompt.variables[Number(part)];
        if (variable === undefined) return { variable: null, text: part, isMissing: false };
        const { name } = variable;
        const isMissing = missing.has(name);
        const value = Object.hasOwn(values, name) ? values[name] : variable.default;
        return { variable: name, text: isMissing ? `{{${name}}}` : (value ?? ''), isMissing };
      })
      .filter(({ text: each }) => each !== ''),
  }));
}

/** A character of the private area of Unicode that stands in none of the texts. */
function unusedMark(texts: readonly string[]): string {
  for (let code = 0xe000; code <= 0xf8ff; code += 1) {
    const mark = String.fromCharCode(code);
    if (!texts.some((text) => text.includes(mark))) return mark;
  }
  throw new RangeError('The text has every character of the private area.');
}
