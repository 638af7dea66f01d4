import { useCallback, useMemo, useState } from 'react';
import type { Connection } from '../connection/connection.js';
import type { LibraryItem } from '../library/library-item.js';
import { laterQuota } from '../server/later-quota.js';
import type { Quota } from '../server/quota.js';
import { quotaOfWhoami } from '../server/quota-of-whoami.js';
import { createStudioServer } from '../server/studio-server.js';
import { ErrorNotice } from '../ui/error-notice.js';
import { useLoaded } from '../ui/use-loaded.js';
import { ItemView } from './item-view.js';
import { LibraryView } from './library-view.js';
import { PopupHeader } from './popup-header.js';
import { SaveView } from './save-view.js';

/** What the window shows: the list, one prompt or skill, or a text to be saved. */
type View =
  | { readonly name: 'library' }
  | { readonly name: 'item'; readonly item: LibraryItem }
  | { readonly name: 'save'; readonly text: string };

const LIBRARY: View = { name: 'library' };

/** The window where a server and a key are known. */
export function ConnectedPopup({ connection }: { readonly connection: Connection }) {
  const [told, setTold] = useState<Quota | null>(null);
  const server = useMemo(
    () => createStudioServer(connection, (quota) => setTold((before) => laterQuota(before, quota))),
    [connection],
  );
  const [whoami, reload] = useLoaded(useCallback(() => server.whoami(), [server]));
  const [view, setView] = useState<View>(LIBRARY);
  const [remark, setRemark] = useState('');
  const quota = told ?? (whoami.state === 'ready' ? quotaOfWhoami(whoami.value) : null);
  const leave = (nextRemark = '') => {
    setRemark(nextRemark);
    setView(LIBRARY);
  };
  return (
    <main>
      <PopupHeader quota={quota} />
      {whoami.state === 'loading' && <p role="status">Asking the server…</p>}
      {whoami.state === 'failed' && <ErrorNotice error={whoami.error} onRetry={reload} />}
      {whoami.state === 'ready' && view.name === 'library' && (
        <LibraryView
          server={server}
          actions={whoami.value.actions}
          remark={remark}
          onOpen={(item) => setView({ name: 'item', item })}
          onSave={(text) => setView({ name: 'save', text })}
        />
      )}
      {view.name === 'item' && <ItemView server={server} item={view.item} onBack={leave} />}
      {view.name === 'save' && (
        <SaveView
          server={server}
          text={view.text}
          onBack={() => leave()}
          onSaved={(title) => leave(`Saved “${title}”.`)}
        />
      )}
    </main>
  );
}
