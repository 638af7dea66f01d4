import type { Tone } from '../../ui/notice.js';
import type { Connection, ConnectionServer, ConnectionTool } from './connections-queries.js';

/** A few words with the colour that helps them. */
export interface StateWords {
  readonly text: string;
  readonly tone: Tone;
}

/** Says where a connection stands. */
export function stateWords(state: Connection['state']): StateWords {
  switch (state) {
    case 'ready':
      return { text: 'Ready', tone: 'success' };
    case 'failing':
      return { text: 'Failing', tone: 'danger' };
    case 'unread':
      return { text: 'Not read yet', tone: 'neutral' };
  }
}

/** Says where a tool stands. */
export function toolStateWords(state: ConnectionTool['state']): StateWords {
  switch (state) {
    case 'approved':
      return { text: 'Approved', tone: 'success' };
    case 'new':
      return { text: 'New, waits for approval', tone: 'warning' };
    case 'changed':
      return { text: 'Changed, waits for approval', tone: 'warning' };
    case 'gone':
      return { text: 'Gone from the server', tone: 'neutral' };
  }
}

/** Counts the tools of a connection in words: `3 approved, 1 waiting`. */
export function toolCountWords({ approved, waiting, gone, refused }: Connection['tools']): string {
  const others = [
    [waiting, 'waiting'],
    [gone, 'gone'],
    [refused, 'refused'],
  ] as const;
  const words = others.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return [`${approved} approved`, ...words].join(', ');
}

/** Says which MCP a server speaks. */
export function protocolWords({ era, protocolVersion }: ConnectionServer): string {
  return `MCP ${protocolVersion} (${era === 'modern' ? 'current generation' : 'earlier generation'})`;
}

/** Says how long something took: `85 ms`, `1.2 s`. */
export function durationWords(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

/** The host of an address, with its port; the address itself where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** Counts things in words: `1 tool`, `2 tools`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
