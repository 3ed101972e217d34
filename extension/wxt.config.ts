import presetPreact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { fileURLToPath } from 'node:url';
import { baseChunk } from './base-chunk.ts';
import { classNames } from './class-name.ts';
import { laterParts } from './later-parts.ts';
import { manifestOf } from './manifest.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const POPUP = fileURLToPath(new URL('src/entrypoints/popup/main.tsx', import.meta.url));

/**
 * Modes beside the usual ones: `store` leaves out the key that fixes the id, as stores demand; `quota` leaves out
 * `unlimitedStorage`, so that a test can fill the quota; `trial` lets a test or a picture say what time it is.
 */
export default defineConfig({
  srcDir: 'src',
  publicDir: 'src/public',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser, mode }) => manifestOf(browser, mode),
  vite: ({ mode }) => ({
    plugins: [presetPreact(), laterParts()],
    define: {
      __TRIAL_NOW__: JSON.stringify(mode === 'trial' ? (process.env['SOXANH_NOW'] ?? '') : ''),
    },
    css: { modules: { generateScopedName: classNames(HERE) } },
    build: {
      target: 'es2022',
      // The files lie beside the page: lists of what to fetch ahead would only make it heavier.
      modulePreload: false,
      // One chunk for all that the popup shares with other pages: see baseChunk.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: baseChunk(POPUP), minShareCount: 2 }] } },
      },
    },
  }),
});
