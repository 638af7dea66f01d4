import { useWhoami, useMay } from '../../data/who.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { Skeleton } from '../../ui/states.js';
import { ChainCard } from './chain-card.js';
import { EventList } from './event-list.js';

/** What was done in the account, by whom, and whether the log of it is whole. */
export function AuditPage() {
  const whoami = useWhoami();
  const mayList = useMay('list_audit_events');
  return (
    <>
      <PageHeader
        title="Audit"
        description="What was created, changed, deleted or revoked in this account, when and by whom. Nobody can edit this log."
      />
      {whoami === undefined && <Skeleton lines={6} />}
      {whoami !== undefined && !mayList && (
        <Notice title="Your role cannot see the audit log">
          The audit log is for the founder and admins of the account. Ask one of them if you need to know what
          was done.
        </Notice>
      )}
      {mayList && (
        <Stack gap={5}>
          <ChainCard />
          <EventList />
        </Stack>
      )}
    </>
  );
}
