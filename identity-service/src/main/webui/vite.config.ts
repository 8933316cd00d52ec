import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'postcss';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `npm run dev` shows the pages of this folder with the API, and the session, of a pair that runs.
const pair = process.env['BAILIWICK_CONSOLE_URL'] ?? 'http://127.0.0.1:8081';

/** Looks of PatternFly's that the console does not offer; they are a fifth of its style sheets. */
const UNUSED = /\.pf-v6-theme-(felt|glass|high-contrast)|\.pf-v6-pficon-/;

const withoutUnusedLooks: Plugin = {
  postcssPlugin: 'without-unused-looks',
  Rule(rule) {
    if (rule.selectors.every((selector) => UNUSED.test(selector))) rule.remove();
  },
  AtRule: {
    'font-face': (rule) => {
      if (rule.toString().includes('pficon')) rule.remove();
    },
  },
};

/**
 * A browser fetches six files at a time, so that a hundred small ones take longer than a dozen: one for the frame, and
 * for what pages share as few as can be without loading for the first page what only others need.
 */
const CHUNKS = [
  {
    name: 'frame',
    tags: ['$initial' as const],
    test: /node_modules|src\/(api|i18n|parts|session)\//,
    priority: 3,
  },
  { name: 'menu', test: /react-(core|styles).*\/(Menu|Dropdown)/, priority: 2 },
  {
    name: 'shared',
    test: /node_modules|src\/parts\//,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 10_000,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '~': here('./src') } },
  css: { postcss: { plugins: [withoutUnusedLooks] } },
  build: {
    target: 'es2023',
    // Nothing may be inlined: the content security policy knows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      input: [here('./index.html'), here('./signed-out.html')],
      output: { codeSplitting: { groups: CHUNKS } },
    },
  },
  server: { proxy: { '/api': pair, '/access/': pair, '/sign-out': pair } },
  test: {
    environment: 'jsdom',
    // One environment for all files: making one is most of what a short test costs.
    isolate: false,
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    // A machine that builds much else at the same time is slow, not wrong.
    testTimeout: 30_000,
  },
});
