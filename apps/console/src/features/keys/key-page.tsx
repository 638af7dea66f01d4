import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function KeyPage() {
  return <PageHeader title="Key" />;
}
