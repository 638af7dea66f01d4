import * as fc from 'fast-check';
import { promptDocument } from '../testing/arbitraries.js';
import { parsePromptFile } from './parse-prompt-file.js';
import { renderPromptFile } from './render-prompt-file.js';

describe('a prompt that is written and read again', () => {
  it('is the same record with nothing to warn of, as one text and as messages', () => {
    fc.assert(
      fc.property(promptDocument, (prompt) => {
        expect(parsePromptFile(renderPromptFile(prompt))).toEqual({
          ok: true,
          value: prompt,
          warnings: [],
        });
      }),
      { numRuns: 1000 },
    );
  });
});
