import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function SessionsPage() {
  return <PageHeader title="Sessions" />;
}
