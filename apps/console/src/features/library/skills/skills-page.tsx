import { PageHeader } from '../../../ui/page-header.js';

/** To be drawn. */
export function SkillsPage() {
  return <PageHeader title="Skills" />;
}
