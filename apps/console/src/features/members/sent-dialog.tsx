import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/fields.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';
import { Time } from '../../ui/time.js';
import type { SentInvitation } from './members-queries.js';

/** Says that an invitation is on its way, or shows its link, once, to hand on. */
export function SentDialog({
  sent,
  onClose,
}: {
  readonly sent: SentInvitation;
  readonly onClose: () => void;
}) {
  const { email, link, expiresAt } = sent;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={
        <>
          Invited <bdi>{email}</bdi>
        </>
      }
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {link === null ? (
        <p>
          A mail with the link is on its way. It holds until <Time value={expiresAt} format="date" />.
        </p>
      ) : (
        <Stack>
          <p>
            Send this link to <bdi>{email}</bdi> yourself: this server sends no mails. It is shown this once
            and holds until <Time value={expiresAt} format="date" />.
          </p>
          <TextField label="Link" value={link} readOnly mono onFocus={(event) => event.target.select()} />
          <div>
            <CopyButton text={link} label="Copy link" size="m" />
          </div>
          <Notice tone="warning" title="Whoever has the link can join under that address">
            Give it to nobody else.
          </Notice>
        </Stack>
      )}
    </Dialog>
  );
}
