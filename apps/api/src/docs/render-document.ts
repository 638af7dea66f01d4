/** The document as text, the same for the same document: what is committed must equal it. */
export function renderDocument(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
