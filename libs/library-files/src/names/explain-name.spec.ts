import { explainName } from './explain-name.js';

describe('explainName', () => {
  it.each(['a', '7', 'pdf-tools', 'a-b-c', 'x'.repeat(64)])('finds nothing wrong with %j', (name) => {
    expect(explainName(name)).toBeNull();
  });

  it.each([
    ['', 'is empty'],
    ['x'.repeat(65), 'has 65 characters; 64 are allowed'],
    ['PDF', 'lower-case letters'],
    ['pdf.tools', 'lower-case letters'],
    ['pdf_tools', 'lower-case letters'],
    ['pdf tools', 'lower-case letters'],
    ['..', 'lower-case letters'],
    ['über', 'lower-case letters'],
    ['a\n', 'lower-case letters'],
    ['-a', 'begin or end'],
    ['a-', 'begin or end'],
    ['a--b', 'two hyphens'],
  ])('tells what is wrong with %j', (name, problem) => {
    expect(explainName(name)).toContain(problem);
  });
});
