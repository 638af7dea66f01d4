import { countWords } from '../model/time-words.js';
import type { Projection } from '../model/projection.js';

const timeFormat = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

/** A time of day, in the reader's own zone, with the zone's name. */
export function clockWords(at: Date): string {
  return timeFormat.format(at);
}

/** Tells in a sentence how the day's quota will go on. */
export function projectionWords(projection: Projection, used: number, limit: number): string {
  switch (projection.kind) {
    case 'spent':
      return 'All requests of this UTC day are used. Requests that count are refused until the quota resets.';
    case 'early':
      return 'The UTC day has just begun: it is too early to say how it will go on.';
    case 'runs-out':
      return `At today’s pace the quota is used up at about ${clockWords(projection.at)}, before it resets.`;
    case 'lasts':
      return used === 0
        ? 'No request has been counted today.'
        : `At today’s pace about ${countWords(projection.usedAtReset)} of ${countWords(limit)} are used when the day ends.`;
  }
}
