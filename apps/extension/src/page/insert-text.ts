/** What became of a text: in the field, or why not. */
export type InsertOutcome = 'inserted' | 'no-field' | 'not-writable' | 'refused';

/**
 * Writes a text where the cursor is in the focused field, in place of what is selected there, as if it were typed:
 * the page hears of it, and undo takes it back. Fields for passwords and those that cannot be changed are left alone.
 *
 * It runs inside of the page, cut off from everything around it here: it may use nothing but what a page has.
 */
export function insertText(text: string): InsertOutcome {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;

  if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) return intoControl(active);
  if (active instanceof HTMLElement && active.isContentEditable) return intoEditable(active);
  return 'no-field';

  function intoControl(field: HTMLInputElement | HTMLTextAreaElement): InsertOutcome {
    const isText = field instanceof HTMLTextAreaElement || /^(?:text|search|url|email|tel)$/.test(field.type);
    if (!isText || field.disabled || field.readOnly) return 'not-writable';
    const before = field.value;
    if (typeAtCursor() && field.value !== before) return 'inserted';
    const start = field.selectionStart ?? before.length;
    const end = field.selectionEnd ?? before.length;
    // The setter of the element's class: a page's own script, such as React, may have put another one on the element.
    const owner = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    const setter = Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set;
    setter?.call(field, before.slice(0, start) + text + before.slice(end));
    tellPage(field);
    return field.value === before && text !== '' ? 'refused' : 'inserted';
  }

  function intoEditable(field: HTMLElement): InsertOutcome {
    if (typeAtCursor()) return 'inserted';
    const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
    if (range !== undefined && field.contains(range.commonAncestorContainer)) {
      range.deleteContents();
      range.insertNode(document.createTextNode(text));
      range.collapse(false);
    } else {
      field.append(text);
    }
    tellPage(field);
    return 'inserted';
  }

  /** Old, but the one way that keeps undo and that editors of every kind hear. */
  function typeAtCursor(): boolean {
    return typeof document.execCommand === 'function' && document.execCommand('insertText', false, text);
  }

  function tellPage(field: HTMLElement): void {
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  }
}
