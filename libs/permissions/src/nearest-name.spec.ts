import * as fc from 'fast-check';
import { nearestName } from './nearest-name.js';

const NAMES = ['get_prompt', 'list_prompts', 'self'];

describe('nearestName', () => {
  it.each([
    ['get_prompt', 'get_prompt'],
    ['GET_PROMPT', 'get_prompt'],
    ['getprompt', 'get_prompt'],
    ['egt_prompt', 'get_prompt'],
    ['get_prmopt', 'get_prompt'],
    ['get_prompts', 'get_prompt'],
    ['listprompt', 'list_prompts'],
    ['sefl', 'self'],
    ['sell', 'self'],
    ['se', null],
    ['shelve', null],
    ['', null],
    ['n'.repeat(128), null],
  ])('takes %j for %j', (written, meant) => {
    expect(nearestName(written, NAMES)).toBe(meant);
  });

  it('finds a name again after any one slip', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.nat(9),
        fc.constantFrom('drop', 'swap', 'double'),
        (name, position, slip) => {
          const at = position % (name.length - 1);
          const [head, one, two, tail] = [name.slice(0, at), name[at]!, name[at + 1]!, name.slice(at + 2)];
          const middle = { drop: two, swap: two + one, double: one + one + two }[slip];
          expect(nearestName(head + middle + tail, NAMES)).toBe(name);
        },
      ),
    );
  });
});
