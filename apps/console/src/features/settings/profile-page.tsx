import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function ProfilePage() {
  return <PageHeader title="Profile" />;
}
