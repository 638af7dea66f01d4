/** What a tool answered, whichever library asked it. */
export interface ToolAnswer {
  readonly isError?: unknown;
  readonly content?: unknown;
  readonly _meta?: unknown;
}

/**
 * Holds the refusal of an operation to its form: an error that a model can read and a program can tell by its code.
 *
 * @returns The text, for what else a test expects of it.
 */
export function expectRefused(answer: ToolAnswer, code: string): string {
  expect(answer).toMatchObject({
    isError: true,
    content: [{ type: 'text', text: expect.stringMatching(/\S/) }],
    _meta: { 'paretostudio/refusal': code },
  });
  const [first] = answer.content as readonly { readonly text: string }[];
  return first?.text ?? '';
}

/** Holds the refusal of a request state to its form: an error of the protocol about the request's parameters. */
export function expectStateRefused(error: unknown): void {
  expect(error).toMatchObject({ code: -32_602, data: { 'paretostudio/refusal': 'confirmation_invalid' } });
}
