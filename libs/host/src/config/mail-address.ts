import { parsed, problem, type ParsedVariable } from './variable.js';

const ADDRESS = /^[^\s@<>",;]{1,64}@[^\s@<>",;]{1,189}$/;
// No control characters and none of those that would end the name or begin another address.
const NAMED = /^([^\p{Cc}<>",;@]{1,100}) <([^<>]+)>$/u;

/** Reads the sender of mails: `studio@example.org`, or with a name, `Studio <studio@example.org>`. */
export function mailAddress(text: string): ParsedVariable<string> {
  const address = NAMED.exec(text)?.[2] ?? text;
  return ADDRESS.test(address)
    ? parsed(text)
    : problem('must be an address such as studio@example.org or Studio <studio@example.org>');
}
