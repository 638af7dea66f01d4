import { renderMessage, renderRefusal, renderReport } from './report.js';

const HOSTILE = 'a\u001b]0;b\u0007\u009b31m\u007f\u202ec\nd';
const SHOWN = String.raw`a\u001b]0;b\u0007\u009b31m\u007f\u202ec\u000ad`;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const ACTED_ON = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;

describe('what a command writes', () => {
  it('shows what a terminal would act on, each line of a report on its own', () => {
    expect(renderReport({ json: {}, lines: ['ünïcödé 🔑', HOSTILE] }, false)).toBe(`ünïcödé 🔑\n${SHOWN}\n`);
  });

  it('shows it in refusals and in their fields', () => {
    const fields = [{ path: HOSTILE, message: HOSTILE, suggestion: HOSTILE }];
    expect(renderRefusal({ code: 'conflict', detail: HOSTILE, fields }, false)).toBe(
      `${SHOWN} [conflict]\n  ${SHOWN}: ${SHOWN} (did you mean ${SHOWN}?)\n`,
    );
  });

  it('writes JSON that has the very text, and nothing that a terminal acts on', () => {
    for (const text of [
      renderReport({ json: { name: HOSTILE }, lines: [] }, true),
      renderRefusal({ code: 'conflict', detail: HOSTILE }, true),
    ]) {
      expect(text).not.toMatch(ACTED_ON);
      expect(Object.values(JSON.parse(text))).toContain(HOSTILE);
    }
  });

  it('keeps the lines of a message, and ends it with one', () => {
    expect(renderMessage('one\ntwo\u001b[2J')).toBe('one\ntwo\\u001b[2J\n');
  });
});
