import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function ConnectionPage() {
  return <PageHeader title="Connection" />;
}
