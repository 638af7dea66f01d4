import { parseSkillArchive } from '@paretostudio/library-files';
import { readImportJob } from './read-import-job.js';

/** A file as the browser hands it over; jsdom's own cannot be read. */
function file(path: string, content: Uint8Array<ArrayBuffer>, size = content.length) {
  const fake = {
    name: path.split('/').at(-1),
    size,
    arrayBuffer: () => Promise.resolve(content.slice().buffer),
  };
  return { path, file: fake as unknown as File };
}
const text = (words: string) => new TextEncoder().encode(words);
const markdown = (content: Uint8Array<ArrayBuffer>, size?: number) =>
  readImportJob({ label: 'a.md', form: 'markdown', files: [file('dir/a.md', content, size)] });

describe('readImportJob', () => {
  it('hands over the text of a Markdown file under its name without the folder', async () => {
    expect(await markdown(text('Grüße {{name}}'))).toEqual({
      ok: true,
      source: { form: 'markdown', fileName: 'a.md', content: 'Grüße {{name}}' },
    });
  });

  it('refuses what is no UTF-8, and what is empty, in a sentence', async () => {
    expect(await markdown(new Uint8Array([0x68, 0xe9, 0x6c]))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/UTF-8/),
    });
    expect(await markdown(text(' \n'))).toMatchObject({ ok: false, problem: expect.stringMatching(/empty/) });
  });

  it('takes a Markdown file of exactly 1 MB and refuses a byte more unread', async () => {
    expect(await markdown(text('x'), 1024 * 1024)).toMatchObject({ ok: true });
    expect(await markdown(text('x'), 1024 * 1024 + 1)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/at most 1 MB/),
    });
  });

  it('zips a folder so that it is read as the same skill', async () => {
    const files = [
      file('pdf-tools/SKILL.md', text('---\nname: pdf-tools\ndescription: Reads PDF.\n---\nDo it.\n')),
      file('pdf-tools/bin/run.sh', text('echo hi\n')),
    ];
    const read = await readImportJob({ label: 'pdf-tools/', form: 'folder', files });
    if (!read.ok || read.source.form !== 'archive') throw new Error('It is no archive.');
    const parsed = parseSkillArchive(await bytesOf(read.source.archive));
    expect(parsed).toMatchObject({
      ok: true,
      value: { name: 'pdf-tools', files: [{ path: 'bin/run.sh', content: text('echo hi\n') }] },
    });
  });

  it('refuses a folder with more files than a skill may have', async () => {
    const files = Array.from({ length: 202 }, (_, index) => file(`s/${index}`, text('x')));
    expect(await readImportJob({ label: 's/', form: 'folder', files })).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/200/),
    });
  });
});

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(new Error('The blob could not be read.'));
    reader.readAsArrayBuffer(blob);
  });
}
