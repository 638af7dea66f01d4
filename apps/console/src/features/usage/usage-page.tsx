import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function UsagePage() {
  return <PageHeader title="Usage" />;
}
