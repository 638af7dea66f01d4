import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { insertText } from './insert-text.js';

/** jsdom has no `execCommand`: this is the way for browsers without it; the other one is tested in Chromium. */
describe('insertText', () => {
  const focus = (html: string) => {
    document.body.innerHTML = html;
    const field = document.body.firstElementChild as HTMLInputElement;
    field.focus();
    return field;
  };

  it('replaces what is selected and tells the page', () => {
    const field = focus('<textarea>one two three</textarea>');
    field.setSelectionRange(4, 7);
    const heard: string[] = [];
    document.body.addEventListener('input', (event) => heard.push((event as InputEvent).inputType));

    expect(insertText('2')).toBe('inserted');
    expect([field.value, heard]).toEqual(['one 2 three', ['insertText']]);
  });

  it('is heard by a field that React keeps', () => {
    document.body.innerHTML = '';
    function Kept() {
      const [value, setValue] = useState('a');
      return (
        <>
          <input aria-label="Field" value={value} onChange={(event) => setValue(event.target.value)} />
          <output>{value}</output>
        </>
      );
    }
    render(<Kept />);
    const field = screen.getByLabelText<HTMLInputElement>('Field');
    field.focus();
    field.setSelectionRange(1, 1);

    let outcome: string | undefined;
    act(() => {
      outcome = insertText('b');
    });

    expect(outcome).toBe('inserted');
    expect(screen.getByRole('status').textContent).toBe('ab');
  });

  it.each([
    ['a password', '<input type="password" value="hunter2">'],
    ['a number', '<input type="number" value="1">'],
    ['a box to tick', '<input type="checkbox" value="on">'],
    ['what is read-only', '<textarea readonly>kept</textarea>'],
  ])('leaves %s alone', (_name, html) => {
    const field = focus(html);
    const before = field.value;

    expect(insertText('text')).toBe('not-writable');
    expect(field.value).toBe(before);
  });

  it('finds nothing to write in where nothing has the focus', () => {
    focus('<p>words</p>');
    expect(insertText('text')).toBe('no-field');
  });

  it('finds a field within a shadow root', () => {
    const host = focus('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<input value="">';
    const inner = root.querySelector('input')!;
    inner.focus();

    expect(insertText('text')).toBe('inserted');
    expect(inner.value).toBe('text');
  });

  it('uses nothing but what a page has: it runs there alone', () => {
    const field = focus('<textarea></textarea>');
    const alone = new Function(`return (${insertText.toString()})('alone')`) as () => unknown;

    expect(alone()).toBe('inserted');
    expect(field.value).toBe('alone');
  });
});
