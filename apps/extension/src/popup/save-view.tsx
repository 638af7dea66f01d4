import { findVariables } from '@paretostudio/library-files';
import { type FormEvent, useState } from 'react';
import { dropCachedLibrary } from '../library/library-cache.js';
import { titleOf } from '../library/title-of.js';
import type { StudioServer } from '../server/studio-server.js';
import { Button } from '../ui/button.js';
import { ErrorNotice } from '../ui/error-notice.js';
import { TextArea, TextField } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { BackButton } from './back-button.js';
import styles from './item-view.module.css';

/** Makes a prompt of what is selected in the page; both title and text can be changed before. */
export function SaveView({
  server,
  text,
  onBack,
  onSaved,
}: {
  readonly server: StudioServer;
  /** What is selected; empty for nothing. */
  readonly text: string;
  readonly onBack: () => void;
  readonly onSaved: (title: string) => void;
}) {
  // Another draft is another prompt: it gets a key of its own, while a second try with the same draft makes no second one.
  const [draft, setDraft] = useState(() => ({ title: titleOf(text), body: text, key: crypto.randomUUID() }));
  const [work, setWork] = useState<{ isUnderWay: boolean; error: unknown }>(IDLE);
  const [isTried, setIsTried] = useState(false);
  const change = (part: { readonly title?: string; readonly body?: string }) =>
    setDraft((before) => ({ ...before, ...part, key: crypto.randomUUID() }));
  const title = draft.title.trim();
  const gaps = findVariables(draft.body);
  const bodyProblem = explainBody(draft.body);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (title === '' || bodyProblem !== undefined || work.isUnderWay) return;
    setWork({ isUnderWay: true, error: null });
    try {
      await server.createPrompt({ title, body: draft.body }, draft.key);
      await dropCachedLibrary();
      onSaved(title);
    } catch (error) {
      setWork({ isUnderWay: false, error });
    }
  };
  return (
    <>
      <BackButton onBack={onBack} />
      <h2>New prompt</h2>
      {text.trim() === '' && (
        <Notice tone="warning">Nothing is selected in the page. Write the text here, or go back.</Notice>
      )}
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label="Title"
          autoFocus
          maxLength={200}
          value={draft.title}
          error={isTried && title === '' ? 'Give it a title.' : undefined}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextArea
          label="Text"
          rows={5}
          value={draft.body}
          error={isTried ? bodyProblem : undefined}
          description={gaps.length > 0 ? `To be filled in: ${gaps.join(', ')}` : undefined}
          onChange={(event) => change({ body: event.target.value })}
        />
        {work.error !== null && <ErrorNotice error={work.error} />}
        <div className={styles.row}>
          <Button variant="primary" type="submit" pending={work.isUnderWay}>
            Save prompt
          </Button>
        </div>
      </form>
    </>
  );
}

function explainBody(body: string): string | undefined {
  if (body.trim() === '') return 'Write what the prompt says.';
  return body.length > BODY_LENGTH_MAX ? 'A prompt has at most 100,000 characters; shorten it.' : undefined;
}

const BODY_LENGTH_MAX = 100_000;
const IDLE = { isUnderWay: false, error: null };
