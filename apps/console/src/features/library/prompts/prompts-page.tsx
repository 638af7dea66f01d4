import { PageHeader } from '../../../ui/page-header.js';

/** To be drawn. */
export function PromptsPage() {
  return <PageHeader title="Prompts" />;
}
