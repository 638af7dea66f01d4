import type { ClientDefinition } from './client-definition.js';
import type { ClientRow } from './client-row.js';
import { CLAUDE_CODE, CLAUDE_CODE_HTTP } from './clients/claude-code.js';
import { CLAUDE_DESKTOP } from './clients/claude-desktop.js';
import { CODEX, CODEX_HTTP } from './clients/codex.js';
import { CURL } from './clients/curl.js';
import { CURSOR, CURSOR_HTTP } from './clients/cursor.js';
import { GENERIC, GENERIC_STDIO } from './clients/generic.js';
import { NODE } from './clients/node.js';
import { PYTHON } from './clients/python.js';
import { VSCODE, VSCODE_HTTP } from './clients/vscode.js';

/** The one table of clients and scripts, with what makes their setups. */
export const CLIENT_DEFINITIONS: readonly ClientDefinition[] = [
  CLAUDE_DESKTOP,
  CLAUDE_CODE,
  CLAUDE_CODE_HTTP,
  CURSOR,
  CURSOR_HTTP,
  VSCODE,
  VSCODE_HTTP,
  CODEX,
  CODEX_HTTP,
  GENERIC,
  GENERIC_STDIO,
  CURL,
  NODE,
  PYTHON,
];

/** The table of clients and scripts, in the order in which they are shown: one line for each of `CLIENT_IDS`. */
export const CLIENTS: readonly ClientRow[] = CLIENT_DEFINITIONS;
