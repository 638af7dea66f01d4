import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { LibraryListPage } from '../shared/library-list-page.js';

/** All prompts of the account. */
export function PromptsPage() {
  return <LibraryListPage kind={LIBRARY_KINDS.prompts} />;
}
