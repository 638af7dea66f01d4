import type { OutcomeKind, Surface } from './usage-filter.js';

/** The kinds of end, for people. */
export const KIND_WORDS: Readonly<Record<OutcomeKind, string>> = {
  ok: 'Answered',
  refused: 'Refused',
  failed: 'Failed',
};

/** The doors that requests come in by, for people. */
export const SURFACE_WORDS: Readonly<Record<Surface, string>> = {
  mcp: 'MCP',
  rest: 'REST',
  console: 'Console',
  cli: 'Command line',
};

/** The name of a door; one of a newer server as it stands. */
export function surfaceWords(surface: string): string {
  return Object.hasOwn(SURFACE_WORDS, surface) ? SURFACE_WORDS[surface as Surface] : surface;
}
