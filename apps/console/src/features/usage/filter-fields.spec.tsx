import { screen, waitFor } from '@testing-library/react';
import { useSearchParams } from 'react-router';
import { renderPage } from '../../testing/render-page.js';
import { FilterFields } from './filter-fields.js';
import { nameTable } from './model/name-table.js';
import { changeSearch, readFilter } from './model/usage-filter.js';
import { SpanField } from './span-field.js';

const TABLE = nameTable('key', [], {
  nameOf: () => ({ name: '', note: null }),
  pathOf: () => '',
  itemsMax: 1,
});
const NAMES = { keys: TABLE, connections: TABLE, agents: TABLE, members: TABLE };

function Filters() {
  const [search, setSearch] = useSearchParams();
  const change = (changes: Readonly<Record<string, string | null | undefined>>) =>
    setSearch((before) => changeSearch(before, changes));
  return (
    <>
      <SpanField search={search} fallback="7d" onChange={change} />
      <FilterFields filter={readFilter(search)} names={NAMES} offered={['action']} onChange={change} />
    </>
  );
}

test('a condition that is typed holds at Enter, leaves the focus where it is, and goes when all are cleared', async () => {
  const { user, location } = renderPage(<Filters />);
  await user.type(screen.getByLabelText('Action or tool'), 'whoami{Enter}');
  await waitFor(() => expect(location()).toBe('/?action=whoami'));
  expect(document.activeElement).toBe(screen.getByLabelText('Action or tool'));
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(screen.getByLabelText<HTMLInputElement>('Action or tool').value).toBe('');
});

test('days that are applied leave the focus where it is', async () => {
  const { user, location } = renderPage(<Filters />, {
    at: '/?span=custom&from=2026-11-01T00%3A00%3A00.000Z&to=2026-11-03T00%3A00%3A00.000Z',
  });
  const last = screen.getByLabelText<HTMLInputElement>('Last day (UTC)');
  expect(last.value).toBe('2026-11-02');
  await user.clear(last);
  await user.type(last, '2026-11-05');
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  await waitFor(() => expect(location()).toContain('to=2026-11-06'));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Apply' }));
});
