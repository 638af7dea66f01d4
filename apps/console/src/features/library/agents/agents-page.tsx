import { PageHeader } from '../../../ui/page-header.js';

/** To be drawn. */
export function AgentsPage() {
  return <PageHeader title="Agents" />;
}
