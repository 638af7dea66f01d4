import type { Column } from '../../../ui/table.js';
import { UserText } from '../../../ui/user-text.js';
import { LIBRARY_KINDS, type SummaryOf } from '../shared/library-kind.js';
import { LibraryListPage } from '../shared/library-list-page.js';

const COLUMNS: readonly Column<SummaryOf<'agents'>>[] = [
  {
    key: 'model',
    header: 'Model',
    render: ({ model }) => (model === null ? 'The client’s own' : <UserText>{model}</UserText>),
  },
];

/** The agents of the library. */
export function AgentsPage() {
  return <LibraryListPage kind={LIBRARY_KINDS.agents} columns={COLUMNS} />;
}
