import type { Tone } from '../../ui/notice.js';
import type { ConnectionTool } from './connections-queries.js';

/** What a server says that a tool does, in words; absent statements were read at their worst. */
export interface HintWords {
  readonly text: string;
  readonly tone: Tone;
  /** A sentence for whoever wonders. */
  readonly meaning: string;
}

/** Puts the hints of a tool into words, the one to look at first in front. */
export function hintWords({
  readOnly,
  destructive,
  idempotent,
  openWorld,
}: ConnectionTool['hints']): HintWords[] {
  const words: HintWords[] = [effectOf(readOnly, destructive)];
  if (idempotent && !readOnly) {
    words.push({ text: 'Repeatable', tone: 'neutral', meaning: 'Calling it twice changes nothing more.' });
  }
  if (openWorld) {
    words.push({
      text: 'Reaches outside',
      tone: 'neutral',
      meaning: 'It deals with systems beyond its own server, such as the web or mail.',
    });
  }
  return words;
}

function effectOf(readOnly: boolean, destructive: boolean): HintWords {
  if (readOnly) return { text: 'Read only', tone: 'success', meaning: 'It says that it changes nothing.' };
  if (destructive) {
    return { text: 'Destructive', tone: 'danger', meaning: 'It may change or delete what is there.' };
  }
  return { text: 'Writes', tone: 'warning', meaning: 'It says that it adds, and deletes nothing.' };
}
