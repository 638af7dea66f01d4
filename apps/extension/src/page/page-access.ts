import { type FrameState, probeFrame } from './probe-frame.js';
import { type InsertOutcome, insertText } from './insert-text.js';
import { readSelection } from './read-selection.js';

/** What became of a text for a page; `closed-page` where extensions may not work, such as the browser's own pages. */
export type PageOutcome = InsertOutcome | 'closed-page';

/** Writes a text into the focused field of the tab that is in front. */
export async function insertIntoPage(text: string): Promise<PageOutcome> {
  const tabId = await frontTab();
  if (tabId === null) return 'closed-page';
  try {
    const frameId = await frameOfField(tabId);
    if (frameId === null) return 'no-field';
    const target = { tabId, frameIds: [frameId] };
    const [injected] = await chrome.scripting.executeScript({ target, func: insertText, args: [text] });
    return injected?.result ?? 'refused';
  } catch {
    // Browsers say nothing more than that the page is not for extensions, or gone.
    return 'closed-page';
  }
}

/** Reads what is selected in the tab that is in front; null where extensions may not work. */
export async function selectionOfPage(): Promise<string | null> {
  const tabId = await frontTab();
  if (tabId === null) return null;
  try {
    const target = { tabId, allFrames: true };
    const injected = await chrome.scripting.executeScript({ target, func: readSelection });
    return injected.map(({ result }) => result ?? '').find((text) => text.trim() !== '') ?? '';
  } catch {
    return null; // as above
  }
}

async function frontTab(): Promise<number | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The frame that the keyboard is in, of those that the extension may enter. */
async function frameOfField(tabId: number): Promise<number | null> {
  const frames = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: probeFrame,
  });
  return chooseFrame(frames.map(({ frameId, result }) => ({ frameId, state: result ?? NOWHERE })));
}

const NOWHERE: FrameState = { hasFocus: false, focused: 'other' };

/**
 * Chooses the frame to write in. Each frame remembers what was focused in it last, so that alone says little: the page
 * itself goes first, and what is within it counts only while the page's focus is on a frame.
 *
 * @param frames - The page itself is 0.
 */
export function chooseFrame(
  frames: readonly { readonly frameId: number; readonly state: FrameState }[],
): number | null {
  const page = frames.find(({ frameId }) => frameId === 0)?.state ?? NOWHERE;
  if (page.focused === 'field') return 0;
  if (page.focused !== 'frame') return null;
  const fields = frames.filter(({ frameId, state }) => frameId !== 0 && state.focused === 'field');
  return (fields.find(({ state }) => state.hasFocus) ?? fields[0])?.frameId ?? null;
}
