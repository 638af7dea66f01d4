import { codeOf } from '../../data/words-of.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';

/** Says that a request was answered, has ended, or was begun elsewhere; the server does not tell which. */
export function RequestOver() {
  return (
    <Stack>
      <PageHeader title="This request is over" />
      <Notice tone="neutral">
        It was answered already, it waited too long, or it was begun in another browser or by another person.
        Go back to the program and connect it again.
      </Notice>
    </Stack>
  );
}

/** Whether the server knows no such request. */
export function isOver(error: unknown): boolean {
  return codeOf(error) === 'not_found';
}
