import { LibraryListPage } from '../shared/library-list-page.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';

/** The skills of the library. */
export function SkillsPage() {
  return <LibraryListPage kind={LIBRARY_KINDS.skills} />;
}
