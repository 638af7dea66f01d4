import { judgeTrigger } from './judge-trigger.js';

const GOOD = {
  description:
    'Fills in PDF forms, merges PDF files and extracts tables from them. Use when a person asks to complete a form or to combine PDF documents.',
  triggers: ['fill in this PDF form', 'merge these PDF files', 'get the tables out of the report'],
};

function verdict(id: string, change: Partial<typeof GOOD>) {
  return judgeTrigger({ ...GOOD, ...change }).find((rule) => rule.id === id);
}

function isMet(id: string, change: Partial<typeof GOOD>) {
  return verdict(id, change)?.isMet;
}

test('a description with what, when, concrete words and phrases meets every rule', () => {
  expect(judgeTrigger(GOOD).filter((rule) => !rule.isMet)).toEqual([]);
});

test('an empty trigger meets no rule, and each rule has a sentence for it', () => {
  const verdicts = judgeTrigger({ description: ' ', triggers: [''] });
  expect(verdicts.map((rule) => rule.isMet)).toEqual(Array(9).fill(false));
  for (const { title, detail } of verdicts) expect([title, detail]).not.toContain('');
});

test('when alone is not what, and what alone is not when', () => {
  const when = { description: 'Use when a person asks for the quarterly report of the finance team' };
  expect([isMet('what', when), isMet('when', when)]).toEqual([false, true]);
  const what = { description: 'Writes the quarterly report of the finance team from exported spreadsheets.' };
  expect([isMet('what', what), isMet('when', what)]).toEqual([true, false]);
});

test('what may stand behind when', () => {
  expect(isMet('what', { description: 'When a release is due, writes the notes from the commits.' })).toBe(
    true,
  );
});

test.each([
  ['I can fill in forms.', false],
  ['Does it when you ask.', false],
  ['Tells us about your forms.', false],
  ['Measures I/O of the US servers by hand.', true],
  ['Reads the I.D. of a yourself-service.', true],
])('finds who is spoken to in %j', (description, expected) => {
  expect(isMet('person', { description })).toBe(expected);
});

test('length is judged in characters, both bounds inclusive', () => {
  const of = (length: number) => isMet('length', { description: '𝒜'.repeat(length) });
  expect([of(59), of(60), of(600), of(601)]).toEqual([false, true, true, false]);
});

test('names the vague words that it found, in phrases too, each once', () => {
  const found = verdict('vague', {
    description: 'Helps with various PDF things. helps with forms.',
    triggers: ['merge files etc'],
  });
  expect(found).toMatchObject({ isMet: false });
  expect(found?.detail).toContain('“helps with”, “various”, “things”, “etc”');
});

test('words that every request has are not concrete', () => {
  expect(
    isMet('concrete', { description: 'Use this skill when the user asks for help with something.' }),
  ).toBe(false);
});

test('three phrases are enough, two are not, and one word is no phrase', () => {
  const [first = '', second = '', third = ''] = GOOD.triggers;
  expect(isMet('phrases', { triggers: [first, second, ' '] })).toBe(false);
  expect(isMet('phrases', { triggers: [first, second, third] })).toBe(true);
  expect(verdict('phrases', { triggers: [first, second, 'PDF'] })?.detail).toContain('“PDF”');
});

test('phrases that differ in small words, endings and order alone are the same', () => {
  const same = ['merge these PDF files', 'Please merge the file into a PDF', 'fill in the form'];
  expect(verdict('distinct', { triggers: same })).toMatchObject({
    isMet: false,
    detail: '“merge these PDF files” and “Please merge the file into a PDF” say the same.',
  });
});

test('a phrase without any keyword of the description is told', () => {
  const triggers = [...GOOD.triggers, 'book a flight'];
  expect(verdict('shared', { triggers })?.detail).toContain('“book a flight”');
});

test('a description at its largest is judged in no time', () => {
  const description = 'use '.repeat(256);
  const start = performance.now();
  judgeTrigger({ description, triggers: Array.from({ length: 20 }, () => 'use use '.repeat(25)) });
  expect(performance.now() - start).toBeLessThan(500);
});
