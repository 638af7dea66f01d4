import * as fc from 'fast-check';
import { parseSkillArchive } from './parse-skill-archive.js';
import { parseSkillFile } from './parse-skill-file.js';
import { parseSkillFiles } from './parse-skill-files.js';
import { renderSkillArchive } from './render-skill-archive.js';
import { renderSkillFile, type SkillTarget } from './render-skill-file.js';
import { renderSkillFiles } from './render-skill-files.js';
import { skillDocument, skillText } from '../testing/arbitraries.js';

const target = fc.constantFrom<SkillTarget>('portable', 'claude');

describe('a skill that is written and read again', () => {
  it('is the same record with nothing to warn of, for either target', () => {
    fc.assert(
      fc.property(skillText, target, (skill, aim) => {
        const text = renderSkillFile(skill, { target: aim });
        expect(parseSkillFile(text)).toEqual({ ok: true, value: skill, warnings: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same text when it is written once more', () => {
    fc.assert(
      fc.property(skillText, target, (skill, aim) => {
        const text = renderSkillFile(skill, { target: aim });
        const parsed = parseSkillFile(text);
        if (!parsed.ok) throw new Error(parsed.problem);
        expect(parseSkillFile(renderSkillFile(parsed.value, { target: aim }))).toEqual(parsed);
      }),
      { numRuns: 250 },
    );
  });

  it('keeps its files, their bytes and whether they may be run, as a folder and as an archive', () => {
    fc.assert(
      fc.property(skillDocument, target, (skill, aim) => {
        const same = { ok: true, value: skill, warnings: [] };
        expect(parseSkillFiles(renderSkillFiles(skill, { target: aim }))).toEqual(same);
        expect(parseSkillArchive(renderSkillArchive(skill, { target: aim }))).toEqual(same);
      }),
      { numRuns: 250 },
    );
  });
});
