import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { CheckboxField, TextArea, TextField } from '../../../ui/fields.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { Stack } from '../../../ui/stack.js';
import type { DraftFile } from './skill-draft.js';
import { readStoredFile } from './skill-file-bytes.js';
import styles from './instructions-section.module.css';
import { draftFile, textOf } from './skill-files.js';

interface FileDialogProps {
  /** The text file to show; null for a new one. */
  readonly file: DraftFile | null;
  /** The saved skill that has it, and its version; null for a new skill. */
  readonly stored: { readonly id: string; readonly version: number } | null;
  readonly isReadOnly: boolean;
  /** Takes the file over; answers what is wrong with it, or null. */
  readonly onKeep: (file: DraftFile) => string | null;
  readonly onClose: () => void;
}

/** Shows a text file of a skill and lets it be changed, or begins a new one. */
export function FileDialog(props: FileDialogProps) {
  const { file, stored, onClose } = props;
  const isStored = file !== null && file.content === null;
  const id = stored?.id ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['skills', 'file', id, stored?.version, file?.path],
    queryFn: () => readStoredFile(id, file?.path ?? ''),
    enabled: isStored,
    staleTime: Infinity,
  });
  const content = isStored ? data : (file?.content ?? new Uint8Array());
  if (content !== undefined) return <Editor {...props} text={textOf(content) ?? ''} />;
  return (
    <Dialog open onOpenChange={onClose} size="l" title={<bdi>{file?.path}</bdi>}>
      {error === null ? (
        <Skeleton lines={6} label="Loading the file" />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Dialog>
  );
}

function Editor({
  file,
  text: before,
  isReadOnly,
  onKeep,
  onClose,
}: FileDialogProps & { readonly text: string }) {
  const [path, setPath] = useState(file?.path ?? '');
  const [text, setText] = useState(before);
  const [executable, setExecutable] = useState(file?.executable ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const formId = useId();
  const isSame = file !== null && text === before && executable === file.executable;
  const keep = () => {
    if (isSame) return onClose();
    const content = text === before && file !== null ? file.content : new TextEncoder().encode(text);
    const next =
      content === null && file !== null
        ? { ...file, executable }
        : draftFile(path.trim(), content ?? new Uint8Array(), executable);
    const found = onKeep(next);
    setProblem(found);
    if (found === null) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="l"
      title={file === null ? 'Add a text file' : <bdi>{file.path}</bdi>}
      footer={
        <>
          <Button onClick={onClose}>{isReadOnly ? 'Close' : 'Cancel'}</Button>
          {!isReadOnly && (
            <Button variant="primary" type="submit" form={formId}>
              {file === null ? 'Add file' : 'Keep changes'}
            </Button>
          )}
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // The dialog stands inside the page's own form for React, which must not be sent.
          event.stopPropagation();
          keep();
        }}
      >
        <Stack>
          {file === null && (
            <TextField
              label="Path"
              mono
              description="Inside the skill's folder."
              placeholder="references/forms.md"
              error={problem ?? undefined}
              value={path}
              autoCapitalize="none"
              spellCheck={false}
              onChange={({ target }) => setPath(target.value)}
            />
          )}
          <TextArea
            label="Contents"
            className={styles.tall}
            mono
            rows={14}
            error={file === null ? undefined : (problem ?? undefined)}
            value={text}
            readOnly={isReadOnly}
            spellCheck={false}
            onChange={({ target }) => setText(target.value)}
          />
          <CheckboxField
            label="A program that can be started"
            description="Written with the right to run it, as scripts need."
            checked={executable}
            disabled={isReadOnly}
            onChange={({ target }) => setExecutable(target.checked)}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
