import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function KeysPage() {
  return <PageHeader title="Keys" />;
}
