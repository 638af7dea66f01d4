import type { ApiSchemas } from '@paretostudio/api-client';

/** A part of what a tool answered, as text. */
export interface AnswerPart {
  readonly label: string;
  readonly text: string;
  /** Characters that are not shown. */
  readonly cut: number;
}

/** Characters of one part that are shown. */
export const PART_LENGTH_MAX = 20_000;
/** Parts that are shown. */
export const PARTS_MAX = 20;

/** What a tool answered, as bounded plain text: pictures and sounds are named, not drawn; links are not followed. */
export function answerParts({
  content,
  structuredContent,
}: ApiSchemas['ToolCallResult']): readonly AnswerPart[] {
  const parts = content.slice(0, PARTS_MAX).map(partOf);
  if (structuredContent !== undefined) {
    parts.push(bounded('Structured answer', JSON.stringify(structuredContent, null, 2)));
  }
  return parts;
}

function partOf(block: Record<string, unknown>): AnswerPart {
  const { type, text, data } = block;
  if (type === 'text' && typeof text === 'string') return bounded('Text', text);
  if ((type === 'image' || type === 'audio') && typeof data === 'string') {
    const kind = typeof block['mimeType'] === 'string' ? block['mimeType'] : 'unknown type';
    const bytes = Math.floor((data.length * 3) / 4);
    return bounded(
      type === 'image' ? 'Picture' : 'Sound',
      `${kind.slice(0, 100)}, about ${bytes.toLocaleString('en')} bytes; not shown.`,
    );
  }
  return bounded(
    typeof type === 'string' ? `Part of type ${type.slice(0, 50)}` : 'Part',
    JSON.stringify(block, null, 2),
  );
}

function bounded(label: string, text: string): AnswerPart {
  return { label, text: text.slice(0, PART_LENGTH_MAX), cut: Math.max(0, text.length - PART_LENGTH_MAX) };
}
