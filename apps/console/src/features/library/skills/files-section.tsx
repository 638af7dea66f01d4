import { FILE_LIMITS } from '@paretostudio/library-files';
import { Eye, FilePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { FileDrop, type DroppedFile } from '../../../ui/file-drop.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Notice } from '../../../ui/notice.js';
import { Stack } from '../../../ui/stack.js';
import { UserText } from '../../../ui/user-text.js';
import { FolderButton } from '../shared/folder-button.js';
import { FileDialog } from './file-dialog.js';
import styles from './files-section.module.css';
import type { DraftFile } from './skill-draft.js';
import { addFiles, draftFile, sizeText } from './skill-files.js';
import type { SkillSectionProps } from './skill-section.js';

// One more than there may be, so that too many are refused and never cut off unsaid.
const DROPPED_MAX = FILE_LIMITS.filesMax + 1;

/** The files beside `SKILL.md`: scripts, references, templates. */
export function FilesSection({ draft, change, messages, isReadOnly, kept }: SkillSectionProps) {
  const { files } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const [opened, setOpened] = useState<DraftFile | 'new' | null>(null);
  const add = (added: readonly DraftFile[]): string | null => {
    const result = addFiles(files, added);
    if (!result.ok) return result.problem;
    change({ files: result.files });
    return null;
  };
  const drop = async (dropped: readonly DroppedFile[]) => setProblem(await addDropped(dropped, add));
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const error = problem ?? messages['files'];
  return (
    <>
      {files.length > 0 && (
        <ul className={styles.files} aria-label="Files">
          {files.map((file) => (
            <FileRow
              key={file.path}
              file={file}
              onOpen={() => setOpened(file)}
              onRemove={
                isReadOnly ? null : () => change({ files: files.filter((each) => each.path !== file.path) })
              }
            />
          ))}
        </ul>
      )}
      <p className={styles.sum} role="status">
        {files.length === 0
          ? 'No files. A skill needs none; scripts and long references are better kept in files of their own.'
          : `${files.length} of ${FILE_LIMITS.filesMax} files, ${sizeText(total)} of ${sizeText(FILE_LIMITS.totalBytesMax)}`}
      </p>
      {error !== undefined && <Notice tone="danger">{error}</Notice>}
      {!isReadOnly && (
        <>
          <FileDrop
            label="Drop files or a folder here"
            hint={`Text or binary, at most ${sizeText(FILE_LIMITS.fileBytesMax)} each. A file with the same path is replaced.`}
            filesMax={DROPPED_MAX}
            onFiles={(dropped) => void drop(dropped)}
          />
          <Stack direction="row" gap={2}>
            <Button size="s" icon={<FilePlus size={14} aria-hidden />} onClick={() => setOpened('new')}>
              Add a text file
            </Button>
            <FolderButton filesMax={DROPPED_MAX} onFiles={(dropped) => void drop(dropped)} />
          </Stack>
        </>
      )}
      {opened !== null && (
        <FileDialog
          file={opened === 'new' ? null : opened}
          stored={kept}
          isReadOnly={isReadOnly}
          onKeep={(file) => add([file])}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function FileRow({
  file,
  onOpen,
  onRemove,
}: {
  readonly file: DraftFile;
  readonly onOpen: () => void;
  readonly onRemove: (() => void) | null;
}) {
  const { path, sizeBytes, isText, executable } = file;
  return (
    <li className={styles.file}>
      <span className={styles.path}>
        <UserText lines={null}>{path}</UserText>
      </span>
      <span className={styles.facts}>
        {executable && <Badge>program</Badge>}
        {!isText && <Badge>binary</Badge>}
        {sizeText(sizeBytes)}
      </span>
      <span className={styles.deeds}>
        {isText && (
          <IconButton label={`View ${path}`} icon={<Eye size={15} aria-hidden />} onClick={onOpen} />
        )}
        {onRemove !== null && (
          <IconButton
            label={`Remove ${path}`}
            tone="danger"
            icon={<Trash2 size={15} aria-hidden />}
            onClick={onRemove}
          />
        )}
      </span>
    </li>
  );
}

async function addDropped(
  dropped: readonly DroppedFile[],
  add: (files: readonly DraftFile[]) => string | null,
): Promise<string | null> {
  if (dropped.length === 0) return 'There was no file in what was dropped.';
  // Sizes first: what is far too large is not even read.
  const tooLarge = dropped.find(({ file }) => file.size > FILE_LIMITS.fileBytesMax);
  if (tooLarge !== undefined) {
    return `The file “${tooLarge.path}” has ${sizeText(tooLarge.file.size)}; ${sizeText(FILE_LIMITS.fileBytesMax)} are allowed.`;
  }
  const files: DraftFile[] = [];
  for (const { path, file } of dropped) {
    try {
      files.push(draftFile(path, new Uint8Array(await file.arrayBuffer())));
    } catch {
      // The system refused, as it does for a file that was moved away meanwhile.
      return `The file “${path}” could not be read.`;
    }
  }
  return add(files);
}
