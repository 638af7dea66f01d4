import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { manifestOf } from './src/manifest.js';
import { noticesOf } from './tools/notices.mjs';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** What the folder of an extension holds beside its pages. */
const besides: Plugin = {
  name: 'besides',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
    const used = chunks.flatMap(({ modules }) =>
      Object.entries(modules)
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([path]) => path),
    );
    const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
    emit('manifest.json', `${JSON.stringify(manifestOf(version), null, 2)}\n`);
    emit('LICENSE', readFileSync(join(import.meta.dirname, '../../LICENSE'), 'utf8'));
    emit('THIRD-PARTY-NOTICES.txt', noticesOf(used));
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), besides],
  resolve: { conditions: ['@paretostudio/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The policy of the pages has no room for `data:`.
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'chrome116',
    rolldownOptions: {
      input: {
        popup: join(import.meta.dirname, 'popup.html'),
        options: join(import.meta.dirname, 'options.html'),
        background: join(import.meta.dirname, 'src/background/main.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'background' ? 'background.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
