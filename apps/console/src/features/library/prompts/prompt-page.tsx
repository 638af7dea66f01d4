import { PageHeader } from '../../../ui/page-header.js';

/** To be drawn. */
export function NewPromptPage() {
  return <PageHeader title="NewPrompt" />;
}

/** To be drawn. */
export function PromptPage() {
  return <PageHeader title="Prompt" />;
}
