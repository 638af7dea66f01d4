import { clsx } from 'clsx';
import { useDeferredValue, useMemo, useState } from 'react';
import { Card } from '../../../ui/card.js';
import { CopyButton } from '../../../ui/copy-button.js';
import { TextArea } from '../../../ui/fields.js';
import { type PreviewedPrompt, type PreviewPiece, previewPrompt } from './preview-prompt.js';
import styles from './prompt-preview.module.css';

/** A prompt as a client gets it, filled in with samples that are typed beside it and saved nowhere. */
export function PromptPreview({ prompt }: { readonly prompt: PreviewedPrompt }) {
  const [samples, setSamples] = useState<Readonly<Record<string, string>>>({});
  // A long text is drawn when typing leaves time for it.
  const shown = useDeferredValue(prompt);
  const preview = useMemo(() => previewPrompt(shown, samples), [shown, samples]);
  const { variables } = prompt;
  return (
    <Card
      title="Preview"
      description={
        variables.length === 0
          ? 'What a client gets.'
          : 'What a client receives. The sample values are not saved.'
      }
      actions={
        preview.text !== null && preview.text !== '' && <CopyButton text={preview.text} label="Copy text" />
      }
    >
      {variables.length > 0 && (
        <div className={styles.samples}>
          {variables.map(({ name, default: value }) => (
            <TextArea
              key={name}
              label={<code>{name}</code>}
              rows={1}
              placeholder={value ?? 'A sample value'}
              value={Object.hasOwn(samples, name) ? samples[name] : ''}
              onChange={({ target }) => setSamples((before) => ({ ...before, [name]: target.value }))}
            />
          ))}
        </div>
      )}
      <p role="status" className={clsx(styles.state, preview.missing.length > 0 && styles.lacking)}>
        {stateText(preview)}
      </p>
      <div className={styles.messages} role="region" aria-label="Filled in" tabIndex={0}>
        {preview.messages.map(({ role, pieces }, index) => (
          <div key={index} className={styles.message}>
            <div className={styles.role}>{role === 'user' ? 'User' : 'Assistant'}</div>
            <div className={styles.text} dir="auto">
              {pieces.length === 0 ? (
                <span className={styles.nothing}>Nothing written yet</span>
              ) : (
                pieces.map((piece, at) => <Piece key={at} piece={piece} />)
              )}
            </div>
          </div>
        ))}
      </div>
    </Card>
  );
}

function Piece({ piece: { variable, text, isMissing } }: { readonly piece: PreviewPiece }) {
  if (variable === null) return <>{text}</>;
  return (
    <mark className={isMissing ? styles.missing : styles.filled} title={variable}>
      {isMissing && <span className={styles.hidden}>missing: </span>}
      <bdi>{text}</bdi>
    </mark>
  );
}

function stateText({ missing, isTooLong }: ReturnType<typeof previewPrompt>): string {
  if (isTooLong) return 'Filled in like this, the text is too long to be used.';
  if (missing.length === 0) return '';
  return `Still to be filled in: ${missing.join(', ')}. Without ${missing.length === 1 ? 'it' : 'them'}, clients get an error.`;
}
