/**
 * Reads the text that is selected in a frame, also inside of a field, but never inside of one for passwords. It runs
 * inside of the page, cut off from everything around it here: it may use nothing but what a page has.
 */
export function readSelection(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  // Browsers tell the selection in there as dots: how long it is, and nothing that anybody wants to save.
  if (active instanceof HTMLInputElement && active.type === 'password') return '';
  const field =
    active instanceof HTMLTextAreaElement ||
    (active instanceof HTMLInputElement && /^(?:text|search|url|email|tel)$/.test(active.type))
      ? active
      : null;
  const inField = field?.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) ?? '';
  return inField !== '' ? inField : (getSelection()?.toString() ?? '');
}
