import type { ClientSetup, SetupFile } from '../client-setup.js';
import { CLIENTS } from '../clients.js';
import type { OperatingSystem } from '../operating-system.js';
import { setupFor } from '../setup-for.js';
import { INPUT } from './inputs.js';

/** Writes docs/clients.md: every client of the table, with an example server. */
export function clientsDocument(version: string): string {
  const packageSpec = `${INPUT.serverUrl}/downloads/paretostudio-mcp-${version}.tgz`;
  const made = (id: ClientSetup['id'], os: OperatingSystem) => setupFor(id, { ...INPUT, os, packageSpec });
  return [
    '<!-- prettier-ignore-start -->',
    '# Clients',
    'Made from the table of clients by `clients.spec.ts`; run it with `UPDATE_DOCS=1` after a change of the table.',
    `The server here is \`${INPUT.serverUrl}\`, and the program is its own copy, as it is until the name ` +
      '`paretostudio-mcp` is published; from then on that name stands there. With your own server: ' +
      '`npx <package> --print-config <client>`, or `GET /v1/client-setups`.',
    contents(),
    ...CLIENTS.map(({ id }) => section(made(id, 'macos'), made(id, 'linux'), made(id, 'windows'))),
    '<!-- prettier-ignore-end -->\n',
  ].join('\n\n');
}

function contents(): string {
  const rows = CLIENTS.map(({ id, title, transport }) => `| ${title} | \`${id}\` | ${transport} |`);
  return ['| client | name | way |', '| --- | --- | --- |', ...rows].join('\n');
}

function section(macos: ClientSetup, linux: ClientSetup, windows: ClientSetup): string {
  const blocks = [`## ${macos.title}`, body(macos)];
  const otherPlaces = linux.files.filter((file, index) => file.path !== macos.files[index]?.path);
  for (const { path } of otherPlaces) blocks.push(`On Linux the file is \`${path}\`.`);
  if (body(windows) !== body(macos)) {
    blocks.push('<details>\n<summary>On Windows</summary>', body(windows), '</details>');
  }
  if (macos.documentation !== null) blocks.push(`Described at <${macos.documentation}>.`);
  return blocks.join('\n\n');
}

function body({ steps, command, installLink, files, notes }: ClientSetup): string {
  return [
    steps
      .map(
        ({ text, command }, index) =>
          `${index + 1}. ${text}${command === null ? '' : `\n   ${fence('sh', command, '   ')}`}`,
      )
      .join('\n'),
    ...(command === null ? [] : [`Command:\n\n${fence('sh', command)}`]),
    ...(installLink === null ? [] : [`Install link:\n\n${fence('text', installLink)}`]),
    ...files.map(fileBlock),
    ...notes.map((note) => `> ${note}`),
  ].join('\n\n');
}

function fileBlock({ path, language, content, committed }: SetupFile): string {
  return `\`${path}\`${committed ? ', which can be committed' : ''}:\n\n${fence(language, content.trimEnd())}`;
}

function fence(language: string, content: string, indent = ''): string {
  return [`\`\`\`${language}`, ...content.split('\n'), '```'].join(`\n${indent}`);
}
