import { explainName } from '@paretostudio/library-files';
import fc from 'fast-check';
import { isSlug } from '../validation/is-slug.js';
import { freeName } from './free-name.js';

const free = (title: string, taken: readonly string[] = []) =>
  freeName(title, 'prompt', async (beginning) => taken.filter((name) => name.startsWith(beginning)));

describe('freeName', () => {
  it.each([
    ['Release notes', 'release-notes'],
    ['  --Über café!  ', 'uber-cafe'],
    ['日本語', 'prompt'],
    ['x'.repeat(200), 'x'.repeat(64)],
  ])('makes %j into %s', async (title, name) => {
    expect(await free(title)).toBe(name);
  });

  it('numbers from 2, within the length of a name', async () => {
    const taken = ['x'.repeat(64), `${'x'.repeat(62)}-2`];
    expect(await free('x'.repeat(64), taken)).toBe(`${'x'.repeat(62)}-3`);
  });

  it('finds the next number with one question, however many names are taken', async () => {
    const taken = ['plan', ...Array.from({ length: 5_000 }, (_, index) => `plan-${index + 2}`)];
    const asked: string[] = [];
    const listNames = async (beginning: string) => {
      asked.push(beginning);
      return taken;
    };
    expect(await freeName('Plan', 'prompt', listNames)).toBe('plan-5002');
    expect(asked).toEqual(['plan']);
  });

  it.each(['x'.repeat(64), `${'x'.repeat(55)}-${'y'.repeat(8)}`, `${'x'.repeat(56)}-${'y'.repeat(7)}`])(
    'passes over every name that %s was numbered to',
    async (title) => {
      const taken: string[] = [];
      for (let number = 1; number <= 12; number += 1) {
        const name = await free(title, taken);
        expect(taken).not.toContain(name);
        taken.push(name);
      }
    },
  );

  it('makes no id, by which another record could be meant', async () => {
    const id = '019a9c2e-0000-7000-8000-000000000000';
    expect(await free(id)).toBe(`${id}-2`);
  });

  it.each(['Con', 'NUL', 'Aux.', 'COM1', 'lpt9'])(
    'makes of %j no name that Windows keeps for a device',
    async (title) => {
      const name = title.toLowerCase().replace('.', '');
      expect(await free(title)).toBe(`${name}-2`);
    },
  );

  it('makes of any title a name that records and files can have', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
        const name = await free(title);
        expect([isSlug(name), explainName(name)]).toEqual([true, null]);
      }),
    );
  });
});
