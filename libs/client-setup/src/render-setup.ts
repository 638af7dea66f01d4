import type { ClientSetup, SetupFile } from './client-setup.js';

/**
 * Writes a setup as plain text for a terminal.
 *
 * Content of files and commands stands at the margin, so that it can be copied as it is. Where the setup was made
 * with a key, the text holds that key as its files do.
 *
 * @returns Lines without control sequences; ends with a line feed.
 */
export function renderSetup(setup: ClientSetup): string {
  const { title, documentation, steps, command, installLink, files, notes } = setup;
  const blocks = [
    title,
    steps.map(({ text, command }, index) => numbered(index + 1, text, command)).join('\n'),
    ...(command === null ? [] : [`Command:\n\n${command}`]),
    ...(installLink === null ? [] : [`Install link:\n\n${installLink}`]),
    ...files.map(fileBlock),
    ...notes.map((note) => `Note: ${note}`),
    ...(documentation === null ? [] : [`Described at ${documentation}`]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function numbered(number: number, text: string, command: string | null): string {
  const line = `${number}. ${text}`;
  return command === null ? line : `${line}\n\n${command}\n`;
}

function fileBlock({ path, content, committed }: SetupFile): string {
  const kind = committed ? 'can be committed' : 'keep it to yourself';
  return `File ${path} (${kind}):\n\n${content.trimEnd()}`;
}
