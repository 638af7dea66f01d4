import type { Refusal } from '@paretostudio/admission';
import { decodeUtf8 } from '@paretostudio/host';
import { LEAK_SIGHTINGS_MAX, type LeakSighting } from '@paretostudio/studio';

/** One match of a report: what to look up, and the name that its feedback goes by. */
export interface ReportedMatch extends LeakSighting {
  /** What the partner calls this kind of secret; told back as it is. */
  readonly type: string;
}

/** What became of a body: its matches, or why it is none of a report. */
export type LeakReportReading =
  | { readonly ok: true; readonly matches: readonly ReportedMatch[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads the body of a report whose signature was checked: `[{token, type, url, source}]`.
 *
 * Members that are unknown are ignored, and so is a match without a token: what else the report names is revoked all the same.
 *
 * @returns Refused as a whole with `invalid_request` when it is no list of objects in JSON, and with
 *   `payload_too_large` when it has more than {@link LEAK_SIGHTINGS_MAX} matches.
 */
export function readLeakReport(body: Uint8Array): LeakReportReading {
  const list = listIn(body);
  if (list === null) {
    return refused('invalid_request', 'The report is not a list of objects in JSON (UTF-8).');
  }
  if (list.length > LEAK_SIGHTINGS_MAX) {
    return refused('payload_too_large', `A report has at most ${LEAK_SIGHTINGS_MAX} matches; send several.`);
  }
  return { ok: true, matches: list.flatMap(matchOf) };
}

function listIn(body: Uint8Array): readonly object[] | null {
  const text = decodeUtf8(body);
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    const isList = Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
    return isList ? value : null;
  } catch {
    // No JSON: the refusal says so.
    return null;
  }
}

function matchOf(value: object): ReportedMatch[] {
  const { token, type, url, source } = value as Partial<Record<keyof ReportedMatch, unknown>>;
  if (typeof token !== 'string') return [];
  return [{ token, type: textOf(type) ?? '', url: textOf(url), source: textOf(source) }];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function refused(code: Refusal['code'], detail: string): LeakReportReading {
  return { ok: false, refusal: { code, detail } };
}
