import { Tooltip } from '@base-ui/react/tooltip';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { TextListField } from './text-list-field.js';

function Rules({
  initial,
  itemsMax = 5,
}: {
  readonly initial: readonly string[];
  readonly itemsMax?: number;
}) {
  const [values, setValues] = useState(initial);
  return (
    <Tooltip.Provider>
      <TextListField
        label="Rules"
        itemLabel="Rule"
        addLabel="Add a rule"
        values={values}
        itemsMax={itemsMax}
        onChange={setValues}
      />
    </Tooltip.Provider>
  );
}

function open(initial: readonly string[], itemsMax?: number) {
  render(<Rules initial={initial} {...(itemsMax !== undefined && { itemsMax })} />);
  return userEvent.setup();
}

function rows(): string[] {
  return screen.queryAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value);
}

test('Enter begins a row below and goes there; Backspace in an empty row takes it away and goes back', async () => {
  const user = open(['one', 'two']);
  await user.click(screen.getByRole('textbox', { name: 'Rule 1' }));
  await user.keyboard('{Enter}between');
  expect(rows()).toEqual(['one', 'between', 'two']);
  await user.keyboard('{Enter}{Backspace}!');
  expect(rows()).toEqual(['one', 'between!', 'two']);
});

test('lines pasted into an empty row become rows without the signs of a list, no more than there may be', async () => {
  const user = open([''], 3);
  await user.click(screen.getByRole('textbox', { name: 'Rule 1' }));
  await user.paste('- one\n\n2. two\r\n* three\nfour');
  expect(rows()).toEqual(['one', 'two', 'three']);
  expect(screen.queryByRole('button', { name: 'Add a rule' })).toBeNull();
});

test('a line break pasted into a text becomes a space: a row is one line', async () => {
  const user = open(['begun ']);
  await user.click(screen.getByRole('textbox', { name: 'Rule 1' }));
  await user.paste('one\ntwo');
  expect(rows()).toEqual(['begun one two']);
});

test('removing a row leaves the focus in the list', async () => {
  const user = open(['one', 'two']);
  await user.click(screen.getByRole('button', { name: 'Remove rule 2' }));
  expect(rows()).toEqual(['one']);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Rule 1' }));
});
