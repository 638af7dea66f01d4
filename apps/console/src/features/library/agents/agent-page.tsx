import { PageHeader } from '../../../ui/page-header.js';

/** To be drawn. */
export function NewAgentPage() {
  return <PageHeader title="NewAgent" />;
}

/** To be drawn. */
export function AgentPage() {
  return <PageHeader title="Agent" />;
}
