import { defineConfig } from 'vitepress';
import { CODE_CLASSES, CODE_THEME } from './markdown/code-theme.mjs';
import { includeSources } from './markdown/include-sources.mjs';
import { repositoryLinks } from './markdown/repository-links.mjs';
import { slugify } from './markdown/slugify.mjs';
import { tableAlignment } from './markdown/table-alignment.mjs';
import { titleBlock } from './markdown/title-block.mjs';
import { PAGES, REPOSITORY_URL } from './repository.mjs';
import { renderForSearch } from './render-for-search.mjs';
import { sidebar } from './sidebar.mjs';
import { withoutInlineStyles } from './without-inline-styles.mjs';

export default defineConfig({
  lang: 'en',
  title: 'ParetoStudio',
  titleTemplate: ':title · ParetoStudio docs',
  description: 'A self-hostable studio whose heart is API keys: named, scoped, metered, revocable at once.',
  base: '/docs/',
  srcDir: 'pages',
  outDir: 'dist',
  cacheDir: '../../tmp/vitepress',
  head: [['link', { rel: 'icon', href: '/docs/icon.svg', type: 'image/svg+xml' }]],
  cleanUrls: true,
  // Or a style element would be written into the page, which the server's Content-Security-Policy refuses.
  appearance: { disableTransition: false },
  vite: { build: { assetsInlineLimit: 0 } },
  metaChunk: true,
  // tools/check-site.mjs finds them in what was built, with dead anchors, which VitePress does not look for.
  ignoreDeadLinks: true,
  markdown: {
    theme: CODE_THEME,
    codeTransformers: [CODE_CLASSES],
    anchor: { slugify },
    config(markdown) {
      titleBlock(markdown);
      includeSources(markdown);
      repositoryLinks(markdown);
      tableAlignment(markdown);
    },
  },
  transformHtml: withoutInlineStyles,
  themeConfig: {
    logo: { src: '/icon.svg', alt: '', width: 22, height: 22 },
    nav: [
      { text: 'Docs', link: '/', activeMatch: '^/(?!reference/)' },
      { text: 'Reference', link: '/reference/errors', activeMatch: '^/reference/' },
      { text: 'REST', link: '/api', target: '_self' },
    ],
    sidebar: sidebar(),
    outline: { level: [2, 3], label: 'On this page' },
    search: {
      provider: 'local',
      options: {
        _render: renderForSearch,
        translations: { button: { buttonText: 'Search', buttonAriaLabel: 'Search' } },
      },
    },
    notFound: {
      title: 'There is no such page',
      quote: 'It may have another name now: the search finds it by its words.',
      linkLabel: 'To the first page',
      linkText: 'To the first page',
    },
    socialLinks: [{ icon: 'github', link: REPOSITORY_URL }],
    editLink: { pattern: `${REPOSITORY_URL}/edit/main/${PAGES}/:path`, text: 'Edit this page' },
    externalLinkIcon: true,
  },
});
