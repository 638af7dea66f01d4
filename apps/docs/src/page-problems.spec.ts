import { problemsOf, readPage } from '../tools/page-problems.mjs';

const FILES_URL = 'https://example.org/blob/main/';

/** What is found on the first page of a site that has a second one and a script. */
function problems(html: string): readonly string[] {
  const pages = new Map([
    ['/docs/', readPage(html)],
    ['/docs/guides/second', readPage('<h2 id="a-part" tabindex="-1">A part</h2>')],
  ]);
  return problemsOf('/docs/', readPage(html), {
    pages,
    hasFile: (path) => path === 'assets/app.js',
    hasSource: (path) => path === 'libs/quotas/README.md',
    filesUrl: FILES_URL,
  });
}

describe('problemsOf', () => {
  it.each([
    '<a href="/docs/guides/second">',
    '<a class="link" href="./guides/second#a-part" data-v-1>',
    '<h2 id="here"></h2><a href="#here">',
    '<a href="/docs/#">',
    '<a href="/docs/api" target="_self">',
    '<a href="https://example.org/other" rel="noreferrer">',
    `<a href="${FILES_URL}libs/quotas/README.md#plans">`,
    '<script type="module" src="/docs/assets/app.js"></script>',
    '<a href="mailto:you@example.org">',
    '<code>&lt;img src="https://example.org/a.png"&gt;</code>',
  ])('finds nothing wrong with %s', (html) => {
    expect(problems(html)).toEqual([]);
  });

  it.each([
    ['<a href="/docs/guides/third">', 'leads nowhere: /docs/guides/third'],
    ['<a href="./guides/second.html">', 'leads nowhere: ./guides/second.html'],
    ['<a href="/docs/guides/second#b">', 'leads to no heading: /docs/guides/second#b'],
    ['<a href="#b">', 'leads to no heading: #b'],
    ['<a href="/settings">', 'leads out of the site: /settings'],
    ['<a href="/docs/apis">', 'leads nowhere: /docs/apis'],
    [
      `<a href="${FILES_URL}libs/none.ts">`,
      `leads to a file that the repository does not have: ${FILES_URL}libs/none.ts`,
    ],
    ['<script src="https://example.org/a.js"></script>', 'loads from elsewhere: https://example.org/a.js'],
    ['<img alt="" src="//example.org/a.png">', 'loads from elsewhere: //example.org/a.png'],
    [
      '<link rel="stylesheet" href="http://example.org/a.css">',
      'loads from elsewhere: http://example.org/a.css',
    ],
    ['<link rel="icon" href="data:image/png;base64,AA">', 'loads from elsewhere: data:image/png;base64,AA'],
    ['<p style="color:red">', 'has the inline style "color:red"'],
  ])('tells what is wrong with %s', (html, problem) => {
    expect(problems(html)).toEqual([problem]);
  });
});
