import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm start` listens; `nx dev console` sends everything but the pages there. */
const SERVER = process.env['CONSOLE_DEV_SERVER'] ?? 'http://127.0.0.1:3000';

/** Sources of an area that bring in what its other pages do without: charts, and for one key the words for usage. */
const APART = /[\\/](burn-plot|bars|key-page|key-records)\.tsx$/;

/**
 * Few scripts, each asked for early, in place of many small ones that are found one after another: what every page stands
 * on, what is ours on every page, and one for each area. Charts come when one is drawn.
 */
const CHUNKS = [
  {
    name: 'vendor',
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|@base-ui|@floating-ui|reselect|use-sync-external-store|clsx|lucide-react|openapi-fetch)[\\/]/,
    priority: 4,
  },
  {
    name: 'base',
    test: /console[\\/]src[\\/](app|data|ui)[\\/]|libs[\\/](api-client|permissions)[\\/]/,
    priority: 3,
  },
  {
    name: 'charts',
    test: /node_modules[\\/](recharts|victory-vendor|d3-|@reduxjs|redux|react-redux|immer|es-toolkit|decimal)/,
    priority: 2,
  },
  {
    name: areaOf,
    test: (source: string) => /console[\\/]src[\\/]features[\\/]/.test(source) && !APART.test(source),
    priority: 1,
  },
];

/** The folder under `features` that a source belongs to. */
function areaOf(source: string): string | null {
  return /features[\\/]([\w-]+)/.exec(source)?.[1] ?? null;
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['@paretostudio/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Our Content-Security-Policy has no room for `data:` scripts, styles or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/v1', '/mcp', '/docs', '/downloads'].map((path) => [path, SERVER])),
  },
});
