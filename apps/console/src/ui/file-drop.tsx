import { clsx } from 'clsx';
import { Upload } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from './button.js';
import styles from './file-drop.module.css';

/** A file with its path inside what was dropped: `pdf-tools/SKILL.md`. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/** A place to drop files or a folder on; the same by a button, for keyboards. Folders are read whole, at most `filesMax`. */
export function FileDrop({
  label,
  hint,
  accept,
  filesMax = 500,
  onFiles,
}: {
  readonly label: string;
  readonly hint: string;
  /** Endings for the file picker: ".md,.zip". */
  readonly accept?: string;
  readonly filesMax?: number;
  /** Told once what was dropped; an empty list when nothing of it was a file. */
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles(await readDropped(event.dataTransfer, filesMax));
  };
  return (
    <div
      className={clsx(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <Upload size={20} aria-hidden />
      <p>{label}</p>
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) onFiles([{ path: file.name, file }]);
        }}
      />
      <Button size="s" aria-describedby={hintId} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
    </div>
  );
}

async function readDropped(transfer: DataTransfer, filesMax: number): Promise<DroppedFile[]> {
  // Entries must be taken before the first wait: the list is emptied then.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const files: DroppedFile[] = [];
  for (const entry of entries) await addEntry(entry, '', files, filesMax);
  return files;
}

async function addEntry(entry: FileSystemEntry, folder: string, files: DroppedFile[], filesMax: number) {
  if (files.length >= filesMax) return;
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    files.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return;
    for (const each of batch) await addEntry(each, `${path}/`, files, filesMax);
  }
}
