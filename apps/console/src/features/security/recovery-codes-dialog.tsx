import { saveFile } from '../../data/save-file.js';
import { Button } from '../../ui/button.js';
import { CodeBlock } from '../../ui/code-block.js';
import { Dialog } from '../../ui/dialog.js';

/** Shows new recovery codes, this once. */
export function RecoveryCodesDialog({
  codes,
  onClose,
}: {
  /** Null while there are none to show. */
  readonly codes: readonly string[] | null;
  readonly onClose: () => void;
}) {
  const text = codes?.join('\n') ?? '';
  return (
    <Dialog
      kind="alertdialog"
      size="s"
      open={codes !== null}
      onOpenChange={() => undefined}
      title="Keep your recovery codes"
      description="Each signs you in once when your passkeys and your app are out of reach. They are shown now and never again."
      footer={
        <>
          <Button onClick={() => saveFile(new Blob([`${text}\n`]), 'paretostudio-recovery-codes.txt')}>
            Save as a file
          </Button>
          <Button variant="primary" onClick={onClose}>
            I have kept them
          </Button>
        </>
      }
    >
      <CodeBlock label="Your recovery codes" code={text} />
    </Dialog>
  );
}
