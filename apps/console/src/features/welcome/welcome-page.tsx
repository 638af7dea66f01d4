import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function WelcomePage() {
  return <PageHeader title="Welcome" />;
}
