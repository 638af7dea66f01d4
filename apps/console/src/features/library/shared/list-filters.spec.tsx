import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { renderPage } from '../../../testing/render-page.js';
import { LIBRARY_KINDS } from './library-kind.js';
import { ListFilters } from './list-filters.js';

function Filters() {
  const [q, setQ] = useState('');
  return (
    <>
      <ListFilters
        kind={LIBRARY_KINDS.prompts}
        q={q}
        tag=""
        tags={[]}
        visibility={null}
        onChange={(filter) => setQ(filter.q ?? '')}
      />
      <output>{q}</output>
    </>
  );
}

test('whoever pauses while typing goes on in the same box', async () => {
  const { user } = renderPage(<Filters />);
  await user.click(screen.getByRole('searchbox', { name: 'Search prompts' }));
  await user.keyboard('rev');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('rev'));
  await user.keyboard('iew');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('review'));
});
