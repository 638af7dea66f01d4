import { renderSkillFile } from '@paretostudio/library-files';
import { EMPTY_SKILL } from './skill-draft.js';
import { previewSkill } from './preview-skill.js';

const DRAFT = {
  ...EMPTY_SKILL,
  name: 'pdf-tools',
  displayName: 'PDF tools',
  description: ' Fills in forms. ',
  triggers: ['fill in this form', ''],
  instructions: '# PDF tools\n\nRead the form.',
  guardrails: ['Never overwrite the input.'],
  license: 'MIT',
};

test('a valid draft is written as the export writes it, kept fields included', () => {
  const kept = { metadata: { author: 'somebody' }, claude: { 'disable-model-invocation': true } };
  const saved = {
    ...DRAFT,
    ...kept,
    description: 'Fills in forms.',
    triggers: ['fill in this form'],
    compatibility: null,
  };
  for (const target of ['portable', 'claude'] as const) {
    expect(previewSkill(DRAFT, kept, target)).toEqual({
      text: renderSkillFile(saved, { target }),
      problem: null,
    });
  }
});

test('an empty draft is shown with stand-ins and with what is missing', () => {
  const { text, problem } = previewSkill(EMPTY_SKILL, null, 'portable');
  expect(text).toContain('name: your-skill');
  expect(problem).toBe('It has no name yet.');
});

test('a draft that no file can hold tells why and throws nothing', () => {
  const { text, problem } = previewSkill({ ...DRAFT, description: 'x'.repeat(1025) }, null, 'portable');
  expect(text).toBe('');
  expect(problem).toContain('1024');
});
