import { FakeChrome } from '../testing/fake-chrome.js';
import { chooseFrame, insertIntoPage, selectionOfPage } from './page-access.js';
import type { FrameState } from './probe-frame.js';

const frame = (frameId: number, focused: FrameState['focused'], hasFocus = false) => ({
  frameId,
  state: { focused, hasFocus },
});

describe('chooseFrame', () => {
  it.each([
    ['the page, whatever its frames remember', [frame(0, 'field'), frame(5, 'field', true)], 0],
    ['the frame with the keyboard', [frame(0, 'frame'), frame(4, 'field'), frame(5, 'field', true)], 5],
    ['the one frame with a field', [frame(0, 'frame'), frame(4, 'other'), frame(5, 'field')], 5],
    ['none while the page’s focus is elsewhere', [frame(0, 'other'), frame(5, 'field')], null],
    ['none where the frame may not be entered', [frame(0, 'frame')], null],
    ['none of nothing', [], null],
  ])('chooses %s', (_name, frames, expected) => {
    expect(chooseFrame(frames)).toBe(expected);
  });
});

describe('a page that is not for extensions', () => {
  beforeEach(() => {
    new FakeChrome().install().isPageOpen = false;
  });

  it('is told as such', async () => {
    await expect(insertIntoPage('text')).resolves.toBe('closed-page');
    await expect(selectionOfPage()).resolves.toBeNull();
  });
});

describe('selectionOfPage', () => {
  beforeEach(() => void new FakeChrome().install());

  it('reads what is selected inside of a field', async () => {
    document.body.innerHTML = '<textarea>one two</textarea>';
    const field = document.querySelector('textarea')!;
    field.focus();
    field.setSelectionRange(4, 7);

    await expect(selectionOfPage()).resolves.toBe('two');
  });

  it('never reads a field for passwords', async () => {
    document.body.innerHTML = '<input type="password" value="hunter2">';
    const field = document.querySelector('input')!;
    field.focus();
    field.select();
    // As Chromium tells it.
    const { getSelection } = globalThis;
    globalThis.getSelection = () => ({ toString: () => '•••••••' }) as Selection;

    await expect(selectionOfPage()).resolves.toBe('');
    globalThis.getSelection = getSelection;
  });
});
