import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function RecordsPage() {
  return <PageHeader title="Records" />;
}
