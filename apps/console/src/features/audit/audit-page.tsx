import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function AuditPage() {
  return <PageHeader title="Audit" />;
}
