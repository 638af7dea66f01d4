import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { manifestOf } from './src/manifest.js';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  readonly version: string;
};

const manifest: Plugin = {
  name: 'manifest',
  generateBundle() {
    const source = `${JSON.stringify(manifestOf(version), null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), manifest],
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
