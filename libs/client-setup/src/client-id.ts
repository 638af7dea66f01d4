/** Every client and script that a setup exists for, in the order in which they are shown. */
export const CLIENT_IDS = [
  'claude-desktop',
  'claude-code',
  'claude-code-http',
  'cursor',
  'cursor-http',
  'vscode',
  'vscode-http',
  'codex',
  'codex-http',
  'generic',
  'generic-stdio',
  'curl',
  'node',
  'python',
] as const;

/** The name of one client, as `--print-config` and the API take it. */
export type ClientId = (typeof CLIENT_IDS)[number];

/** Tells whether a text from outside is the name of a client. */
export function isClientId(text: string): text is ClientId {
  return (CLIENT_IDS as readonly string[]).includes(text);
}
