import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { SearchField } from './search-field.js';

function Search({ tag = 'none' }: { readonly tag?: string }) {
  const [filter, setFilter] = useState({ q: '', tag });
  return (
    <>
      <SearchField label="Search" value={filter.q} onChange={(q) => setFilter({ ...filter, q })} />
      <button type="button" onClick={() => setFilter({ ...filter, tag: 'chosen' })}>
        Choose
      </button>
      <button type="button" onClick={() => setFilter({ ...filter, q: '' })}>
        Clear
      </button>
      <output>
        {filter.q}/{filter.tag}
      </output>
    </>
  );
}

const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
const told = () => screen.getByRole('status').textContent;

test('another filter that is chosen before the words are told stays', async () => {
  render(<Search />);
  const user = userEvent.setup();
  await user.type(box(), 'a');
  await user.click(screen.getByRole('button', { name: 'Choose' }));
  await waitFor(() => expect(told()).toBe('a/chosen'));
});

test('words that are cleared from elsewhere go from the box, even those that were not told yet', async () => {
  render(<Search />);
  const user = userEvent.setup();
  await user.type(box(), 'a');
  await waitFor(() => expect(told()).toBe('a/none'));
  await user.type(box(), 'b');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(box().value).toBe('');
  await user.type(box(), 'new');
  await waitFor(() => expect(told()).toBe('new/none'));
});
