import { useCallback } from 'react';
import type { LibraryItem } from '../library/library-item.js';
import { skillText } from '../library/skill-text.js';
import type { StudioServer } from '../server/studio-server.js';
import { ErrorNotice } from '../ui/error-notice.js';
import { useLoaded } from '../ui/use-loaded.js';
import { BackButton } from './back-button.js';
import styles from './item-view.module.css';
import { PromptForm } from './prompt-form.js';
import { UseButtons } from './use-buttons.js';

/** One prompt or skill: its text, what is still to be filled in, and what can be done with it. */
export function ItemView({
  server,
  item,
  onBack,
}: {
  readonly server: StudioServer;
  readonly item: LibraryItem;
  readonly onBack: () => void;
}) {
  const { kind, id } = item;
  const read = useCallback(
    async () =>
      kind === 'prompt'
        ? { kind, prompt: await server.getPrompt(id) }
        : { kind, skill: await server.getSkill(id) },
    [server, kind, id],
  );
  const [loaded, reload] = useLoaded(read);
  return (
    <>
      <BackButton onBack={onBack} />
      <h2>{item.title}</h2>
      {item.description !== '' && <p className={styles.muted}>{item.description}</p>}
      {loaded.state === 'loading' && <p role="status">Reading it…</p>}
      {loaded.state === 'failed' && <ErrorNotice error={loaded.error} onRetry={reload} />}
      {loaded.state === 'ready' &&
        (loaded.value.kind === 'prompt' ? (
          <PromptForm prompt={loaded.value.prompt} />
        ) : (
          <SkillPart text={skillText(loaded.value.skill)} />
        ))}
    </>
  );
}

function SkillPart({ text }: { readonly text: string }) {
  return (
    <>
      <pre className={styles.text} tabIndex={0} aria-label="Text">
        {text}
      </pre>
      <UseButtons take={() => text} />
    </>
  );
}
