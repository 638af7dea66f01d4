import { defineConfig } from 'vitepress';
import { includeSources } from './markdown/include-sources.mjs';
import { repositoryLinks } from './markdown/repository-links.mjs';
import { titleBlock } from './markdown/title-block.mjs';
import { PAGES, REPOSITORY_URL } from './repository.mjs';
import { sidebar } from './sidebar.mjs';

export default defineConfig({
  lang: 'en',
  title: 'ParetoStudio',
  titleTemplate: ':title · ParetoStudio docs',
  description: 'A self-hostable studio whose heart is API keys: named, scoped, metered, revocable at once.',
  base: '/docs/',
  srcDir: 'pages',
  outDir: 'dist',
  cacheDir: '../../tmp/vitepress',
  cleanUrls: true,
  metaChunk: true,
  // `/docs/api` is the page of the REST interface, which the server makes itself.
  ignoreDeadLinks: [/^\/api\/?/],
  markdown: {
    config(markdown) {
      titleBlock(markdown);
      includeSources(markdown);
      repositoryLinks(markdown);
    },
  },
  themeConfig: {
    nav: [
      { text: 'Docs', link: '/', activeMatch: '^/(?!reference/)' },
      { text: 'Reference', link: '/reference/errors', activeMatch: '^/reference/' },
      { text: 'REST', link: '/api', target: '_self' },
    ],
    sidebar: sidebar(),
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: REPOSITORY_URL }],
    editLink: { pattern: `${REPOSITORY_URL}/edit/main/${PAGES}/:path`, text: 'Edit this page' },
    externalLinkIcon: true,
  },
});
