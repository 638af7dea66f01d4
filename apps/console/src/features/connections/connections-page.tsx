import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function ConnectionsPage() {
  return <PageHeader title="Connections" />;
}
