import { visibleText } from './visible-text.js';

/** Keys and indexes from the definition down to a value. */
export type JsonPath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;
const KEY_LENGTH_MAX = 80;
const PATH_LENGTH_MAX = 300;

/** Writes a path as people read it: `inputSchema.properties.to.enum[0]`, odd keys as `["a b"]`. */
export function pathText(path: JsonPath): string {
  const text = path.map(stepText).join('').replace(/^\./, '');
  return visibleText(text, PATH_LENGTH_MAX);
}

function stepText(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return PLAIN_KEY.test(step) && step.length <= KEY_LENGTH_MAX
    ? `.${step}`
    : `["${visibleText(step, KEY_LENGTH_MAX)}"]`;
}
