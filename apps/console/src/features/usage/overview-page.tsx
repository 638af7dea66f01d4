import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function OverviewPage() {
  return <PageHeader title="Overview" />;
}
