import { Settings } from 'lucide-react';
import { readConnection } from '../connection/connection-store.js';
import { Button } from '../ui/button.js';
import { ErrorNotice } from '../ui/error-notice.js';
import { useLoaded } from '../ui/use-loaded.js';
import { ConnectedPopup } from './connected-popup.js';

/** The window under the extension's button. */
export function Popup() {
  const [connection, reload] = useLoaded(readConnection);
  switch (connection.state) {
    case 'loading':
      return <main aria-busy="true" />;
    case 'failed':
      return (
        <main>
          <ErrorNotice error={connection.error} onRetry={reload} />
        </main>
      );
    case 'ready':
      return connection.value === null ? <NotConnected /> : <ConnectedPopup connection={connection.value} />;
  }
}

function NotConnected() {
  return (
    <main>
      <h1>ParetoStudio</h1>
      <p>Tell the extension where your server is and give it a key; then your prompts and skills are here.</p>
      <Button
        variant="primary"
        icon={<Settings size={16} aria-hidden />}
        onClick={() => void chrome.runtime.openOptionsPage()}
      >
        Open settings
      </Button>
    </main>
  );
}
