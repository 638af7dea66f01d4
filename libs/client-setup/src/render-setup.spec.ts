import { renderSetup } from './render-setup.js';
import { setupFor } from './setup-for.js';
import { ALL_CASES, INPUT, KEY } from './testing/inputs.js';

describe('renderSetup', () => {
  it('writes steps in order, then command, link and files, with what is to be copied at the margin', () => {
    const text = renderSetup({
      id: 'generic',
      title: 'A client',
      transport: 'http',
      documentation: 'https://client.example/docs',
      steps: [
        { text: 'Type this.', command: 'read -rs KEY' },
        { text: 'Restart it.', command: null },
      ],
      command: 'client add',
      installLink: 'client://install',
      files: [
        { path: '~/client.json', language: 'json', content: '{\n  "a": 1\n}\n', committed: false },
        { path: '.client.json', language: 'json', content: '{}\n', committed: true },
      ],
      notes: ['Mind the gap.'],
    });
    expect(text).toBe(`A client

1. Type this.

read -rs KEY

2. Restart it.

Command:

client add

Install link:

client://install

File ~/client.json (keep it to yourself):

{
  "a": 1
}

File .client.json (can be committed):

{}

Note: Mind the gap.

Described at https://client.example/docs
`);
  });

  it.each(ALL_CASES)('holds everything of $id on $os, and no control sequence', ({ id, os }) => {
    const setup = setupFor(id, { ...INPUT, os, key: KEY });
    const text = renderSetup(setup);
    for (const part of [
      setup.command,
      setup.installLink,
      ...setup.notes,
      ...setup.steps.map((step) => step.text),
    ]) {
      expect(text).toContain(part ?? '');
    }
    for (const { path, content } of setup.files) {
      expect(text).toContain(`File ${path} (`);
      expect(text).toContain(content.trimEnd());
    }
    expect(text).toMatch(/^[\n -~]*$/);
  });
});
