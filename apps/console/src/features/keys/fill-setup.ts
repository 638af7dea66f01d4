import type { ApiSchemas } from '@paretostudio/api-client';
import { PLACEHOLDER_KEY } from '@paretostudio/client-setup';

/** The setup of one client, as the server gives it: with a placeholder where the key belongs. */
export type ClientSetup = ApiSchemas['ClientSetupView'];

/**
 * Puts a key into the setup of a client, in the browser: the server never sees it again.
 *
 * Only files of the person's own machine hold it. Commands, links and files that get committed stay as they are, and
 * steps that only told to replace the placeholder fall away.
 */
export function fillSetup(setup: ClientSetup, key: string): ClientSetup {
  return {
    ...setup,
    steps: setup.steps.filter(({ text, command }) => command !== null || !text.includes(PLACEHOLDER_KEY)),
    files: setup.files.map((file) =>
      file.committed ? file : { ...file, content: file.content.replaceAll(PLACEHOLDER_KEY, key) },
    ),
  };
}
