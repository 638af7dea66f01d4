/** What one frame of a page says of itself. */
export interface FrameState {
  /** Whether the keyboard is in it. */
  readonly hasFocus: boolean;
  /** What the keyboard is on: something to write in, a frame within, or nothing of both. */
  readonly focused: 'field' | 'frame' | 'other';
}

/**
 * Tells what is focused in a frame. It runs inside of the page, cut off from everything around it here: it may use
 * nothing but what a page has.
 */
export function probeFrame(): FrameState {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const isField =
    active instanceof HTMLTextAreaElement ||
    active instanceof HTMLInputElement ||
    (active instanceof HTMLElement && active.isContentEditable);
  const isFrame = active instanceof HTMLIFrameElement || active instanceof HTMLFrameElement;
  return { hasFocus: document.hasFocus(), focused: isField ? 'field' : isFrame ? 'frame' : 'other' };
}
