import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { NameCard } from './name-card.js';
import { PasswordCard } from './password-card.js';

/** Settings → Profile: the person's name and password. */
export function ProfilePage() {
  return (
    <>
      <PageHeader title="Profile" />
      <Stack gap={5}>
        <NameCard />
        <PasswordCard />
      </Stack>
    </>
  );
}
