import { Compass } from 'lucide-react';
import { ButtonLink } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState } from '../ui/states.js';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Page not found" />
      <EmptyState
        icon={<Compass size={20} />}
        title="There is nothing at this address"
        action={<ButtonLink to="/">Go to the overview</ButtonLink>}
      >
        The page may have moved, or what it showed was deleted.
      </EmptyState>
    </>
  );
}
