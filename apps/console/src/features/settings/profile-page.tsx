import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { NameCard } from './name-card.js';

/** Settings → Profile: the person's name. */
export function ProfilePage() {
  return (
    <>
      <PageHeader title="Profile" />
      <Stack gap={5}>
        <NameCard />
      </Stack>
    </>
  );
}
