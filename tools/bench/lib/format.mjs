/**
 * One measured value as people read it: three digits where they mean something, and of a spread the median with the
 * lowest and highest round.
 *
 * @param {number | string | { median: number, lowest: number, highest: number } | null} value null: not measured
 */
export function formatValue(value) {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value);
  const { median, lowest, highest } = value;
  if (lowest === highest) return formatNumber(median);
  return `${formatNumber(median)} (${formatNumber(lowest)}–${formatNumber(highest)})`;
}

function formatNumber(value) {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return Math.round(value).toLocaleString('en');
  return size < 0.1 ? String(Number(value.toPrecision(2))) : value.toFixed(size < 10 ? 2 : 1);
}

/** A number with its unit; `×` and `%` stand as they are written. */
export function withUnit(text, unit) {
  return unit === '' || text === '–' ? text : `${text} ${unit}`;
}

/** What a target asks for: "≥ 1.3 ×". */
export function formatBound({ bound, target, unit }) {
  return withUnit(`${bound === 'at least' ? '≥' : '≤'} ${target.toLocaleString('en')}`, unit);
}

/** "met", "missed", or that it was not measured. */
export function formatMet(met) {
  return met === null ? 'not measured' : met ? 'met' : 'missed';
}
