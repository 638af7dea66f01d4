import { readConnection } from '../connection/connection-store.js';
import { ErrorNotice } from '../ui/error-notice.js';
import { useLoaded } from '../ui/use-loaded.js';
import { ConnectionForm } from './connection-form.js';
import { ForOperators } from './for-operators.js';

/** The settings of the extension. */
export function Options() {
  const [saved, reload] = useLoaded(readConnection);
  return (
    <main aria-busy={saved.state === 'loading'}>
      <h1>ParetoStudio: settings</h1>
      <p>
        The extension shows prompts and skills of your library under its button, and puts them into the field
        that you write in.
      </p>
      {saved.state === 'failed' && <ErrorNotice error={saved.error} onRetry={reload} />}
      {saved.state === 'ready' && <ConnectionForm saved={saved.value} />}
      <ForOperators />
    </main>
  );
}
