import { RefreshCw, TextSelect } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { LibraryItem } from '../library/library-item.js';
import { selectionOfPage } from '../page/page-access.js';
import type { StudioServer } from '../server/studio-server.js';
import { Button } from '../ui/button.js';
import { ErrorNotice } from '../ui/error-notice.js';
import { TextField } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { ItemList } from './item-list.js';
import styles from './library-view.module.css';
import { useLibrary } from './use-library.js';

/** The list of prompts and skills, with a search, and the way to save what is selected in the page. */
export function LibraryView({
  server,
  actions,
  remark,
  onOpen,
  onSave,
}: {
  readonly server: StudioServer;
  readonly actions: readonly string[];
  /** What was just done elsewhere in the window; empty for nothing. */
  readonly remark: string;
  readonly onOpen: (item: LibraryItem) => void;
  readonly onSave: (text: string) => void;
}) {
  const [search, setSearch] = useState('');
  const { library, found, mustAskServer, askServer, reload } = useLibrary(server, actions, search);
  const [isClosedPage, setIsClosedPage] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mustAskServer) askServer();
    else if (found[0] !== undefined) onOpen(found[0]);
  };
  const save = async () => {
    const text = await selectionOfPage();
    if (text === null) setIsClosedPage(true);
    else onSave(text);
  };
  return (
    <>
      {remark !== '' && <Notice tone="success">{remark}</Notice>}
      <form role="search" onSubmit={submit} onKeyDown={goToList}>
        <TextField
          label="Search prompts and skills"
          type="search"
          maxLength={200}
          autoFocus
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </form>
      {library.state === 'loading' && <p role="status">Reading your library…</p>}
      {library.state === 'failed' && <ErrorNotice error={library.error} onRetry={reload} />}
      {library.state === 'ready' && (
        <>
          <ItemList items={found} isSearch={search.trim() !== ''} onOpen={onOpen} />
          {mustAskServer && <Button onClick={askServer}>Search the whole library</Button>}
        </>
      )}
      {isClosedPage && <Notice tone="danger">The browser lets no extension read this page.</Notice>}
      <div className={styles.row}>
        {actions.includes('create_prompt') && (
          <Button icon={<TextSelect size={16} aria-hidden />} onClick={() => void save()}>
            Save selection as prompt
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label="Read the library again"
          title="Read the library again"
          icon={<RefreshCw size={16} aria-hidden />}
          onClick={reload}
        />
      </div>
    </>
  );
}

/** From the search down into the list. */
function goToList(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'ArrowDown') return;
  const first = event.currentTarget.parentElement?.querySelector<HTMLButtonElement>('ul button');
  if (first == null) return;
  event.preventDefault();
  first.focus();
}
