import { CodeBlock } from '../../ui/code-block.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';

/** Shows the secret of an endpoint, this once. */
export function SecretReveal({ secret }: { readonly secret: string | null }) {
  if (secret === null) {
    return (
      <Notice tone="warning" title="The secret was made, but it cannot be shown again">
        An earlier attempt made it, and its answer did not arrive here. Make a new secret from the list.
      </Notice>
    );
  }
  return (
    <Stack gap={3}>
      <CodeBlock code={secret} label="Signing secret" copyLabel="Copy secret" wrap />
      <Notice tone="warning" title="Copy it now: it is shown this once">
        Your program checks with it that a message is from here.{' '}
        <a href="/docs/guides/webhooks">How to check it</a>
      </Notice>
    </Stack>
  );
}
