import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function BillingPage() {
  return <PageHeader title="Billing" />;
}
