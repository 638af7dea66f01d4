import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../data/who.js';
import { ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { lastUsedKeyQuery } from '../keys/keys-queries.js';

/** Leads people whose keys were never used to the first call; nothing for everybody else, and while that is unknown. */
export function FirstKeyNotice() {
  const mayList = useMay('list_api_keys');
  const mayCreate = useMay('create_api_key');
  const { data: lastUsed } = useQuery({ ...lastUsedKeyQuery, enabled: mayList && mayCreate });
  if (lastUsed !== null || !mayCreate) return null;
  return (
    <Notice
      title="Make your first call"
      action={
        <ButtonLink to="/welcome" size="s" variant="primary">
          Start
        </ButtonLink>
      }
    >
      A key lets Claude, Cursor or a script use your library. Making one and connecting a client takes about a
      minute.
    </Notice>
  );
}
