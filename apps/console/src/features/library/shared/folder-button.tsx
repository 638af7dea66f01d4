import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../../ui/button.js';
import type { DroppedFile } from '../../../ui/file-drop.js';

/** Chooses a folder with all its files: what dropping one does, for keyboards. */
export function FolderButton({
  filesMax,
  onFiles,
}: {
  readonly filesMax: number;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        // Every browser has it; React's types do not.
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].slice(0, filesMax);
          target.value = '';
          if (files.length > 0) onFiles(files.map((file) => ({ path: file.webkitRelativePath, file })));
        }}
      />
      <Button
        size="s"
        variant="quiet"
        icon={<FolderOpen size={15} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        Choose a folder
      </Button>
    </div>
  );
}
