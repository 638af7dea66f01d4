import { useMay, useWhoami } from '../../../data/who.js';
import { ButtonLink } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import type { LibraryKind } from './library-kind.js';
import { useRoom } from './use-room.js';

/** Says why no record can be added, and what to do about it; nothing where one can. */
export function RoomNotice({ kind }: { readonly kind: LibraryKind }) {
  const whoami = useWhoami();
  const room = useRoom(kind.path);
  const mayCreate = useMay(`create_${kind.noun}`);
  const mayDelete = useMay(`delete_${kind.noun}`);
  if (whoami === undefined) return null;
  if (!mayCreate) {
    const role = whoami.member?.role;
    return (
      <Notice title={`You can read ${kind.path}, and not change them`}>
        {role === undefined ? 'You have no role that' : `Your role, ${role}, does not`} allow it. Whoever
        founded or administers the account can give you the role editor.
      </Notice>
    );
  }
  if (room === undefined || !room.isFull) return null;
  return (
    <Notice
      tone="warning"
      title={`The ${room.planTitle} plan has room for ${room.limit} ${kind.path}, and ${room.isMore ? 'more than ' : ''}${room.used} are saved`}
      action={
        <ButtonLink size="s" to="/settings/billing">
          See the plans
        </ButtonLink>
      }
    >
      What you have stays readable and can be changed. To add {kind.one},{' '}
      {mayDelete ? 'delete another or change the plan' : 'change the plan'}: it holds at once, with the same
      keys.
    </Notice>
  );
}
