import { planImport } from './plan-import.js';

const dropped = (...paths: string[]) =>
  paths.map((path) => ({ path, file: new File(['x'], path.split('/').at(-1) ?? path) }));
const jobsOf = (kind: 'prompts' | 'skills', ...paths: string[]) => {
  const { jobs, leftOut } = planImport(kind, dropped(...paths));
  return {
    jobs: jobs.map(({ label, form, files }) => [label, form, files.map(({ path }) => path)]),
    leftOut,
  };
};

describe('planImport', () => {
  it('makes a prompt of each Markdown file at any depth, and names what it leaves out', () => {
    expect(jobsOf('prompts', 'p/a.md', 'p/sub/b.MARKDOWN', 'p/c.txt', 'p/.DS_Store', 'p/.git/x.md')).toEqual({
      jobs: [
        ['p/a.md', 'markdown', ['p/a.md']],
        ['p/sub/b.MARKDOWN', 'markdown', ['p/sub/b.MARKDOWN']],
      ],
      leftOut: ['p/c.txt'],
    });
  });

  it('makes one skill of a folder, a deeper SKILL.md being one of its files', () => {
    const files = ['s/SKILL.md', 's/lib/run.py', 's/examples/SKILL.md'];
    expect(jobsOf('skills', ...files, 's/.DS_Store')).toEqual({
      jobs: [['s/', 'folder', files]],
      leftOut: [],
    });
  });

  it('makes several skills of a folder of them, and never mixes folders that begin alike', () => {
    expect(
      jobsOf('skills', 'all/pdf/SKILL.md', 'all/pdf-2/SKILL.md', 'all/pdf-2/a.txt', 'all/README.md'),
    ).toEqual({
      jobs: [
        ['all/pdf/', 'folder', ['all/pdf/SKILL.md']],
        ['all/pdf-2/', 'folder', ['all/pdf-2/SKILL.md', 'all/pdf-2/a.txt']],
      ],
      leftOut: ['all/README.md'],
    });
  });

  it('sends a SKILL.md alone as text, a zip as it is, and files dropped beside a SKILL.md with it', () => {
    expect(jobsOf('skills', 'SKILL.md').jobs).toEqual([['SKILL.md', 'markdown', ['SKILL.md']]]);
    expect(jobsOf('skills', 'pdf.zip', 'other.md').jobs).toEqual([
      ['pdf.zip', 'archive', ['pdf.zip']],
      ['other.md', 'markdown', ['other.md']],
    ]);
    expect(jobsOf('skills', 'SKILL.md', 'run.py').jobs).toEqual([
      ['SKILL.md and the files beside it', 'folder', ['SKILL.md', 'run.py']],
    ]);
  });
});
