import { useEffect, useState } from 'react';

const SECOND_MS = 1000;
const UNITS = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

const relativeFormat = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const dateTimeFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

/** An instant of the server, in the reader's own time zone; the exact one is its tooltip. */
export function Time({
  value,
  format = 'relative',
}: {
  /** ISO 8601, as the server sends it. */
  readonly value: string;
  readonly format?: 'relative' | 'date' | 'datetime';
}) {
  const now = useNow(format === 'relative' ? 30 * SECOND_MS : null);
  const at = new Date(value);
  const text =
    format === 'relative'
      ? relativeText(at, now)
      : (format === 'date' ? dateFormat : dateTimeFormat).format(at);
  return (
    <time dateTime={value} title={dateTimeFormat.format(at)}>
      {text}
    </time>
  );
}

/** Tells how far an instant is from now, in the largest unit that fits: "3 hours ago", "in 2 days". */
export function relativeText(at: Date, now: Date): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / SECOND_MS);
  for (const [unit, unitSeconds] of UNITS) {
    if (Math.abs(seconds) >= unitSeconds)
      return relativeFormat.format(Math.trunc(seconds / unitSeconds), unit);
  }
  return Math.abs(seconds) < 10 ? 'just now' : relativeFormat.format(seconds, 'second');
}

/** The time of this machine, told anew at the given pace; null stops it. */
export function useNow(everyMs: number | null): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (everyMs === null) return undefined;
    const timer = window.setInterval(() => setNow(new Date()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return now;
}
