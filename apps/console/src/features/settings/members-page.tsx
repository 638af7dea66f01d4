import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function MembersPage() {
  return <PageHeader title="Members" />;
}
