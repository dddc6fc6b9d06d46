import {relative, resolve} from 'node:path';
import type {StorybookConfig} from '@storybook/web-components-vite';
import type {CsfEnricher} from 'storybook/internal/types';
import {mergeConfig, type Plugin} from 'vite';
import {contentPlugin} from '../src/build/content-plugin.js';
import {packageVersion} from '../src/build/package-version.js';
import {contentLibrary} from './content-library.js';
import {contentIndexer, contentStories} from './content-stories.js';
import {skipStarExports, starExports, starExportsIndexer} from './star-exports.js';

const root = resolve(import.meta.dirname, '..');

/** A custom element cannot be defined twice, so new code of a widget needs a new page. New text does not. */
const reloadForCode: Plugin = {
  name: 'reload-for-code',
  handleHotUpdate({file, server}) {
    const path = relative(root, file);
    // The help lines are part of the code of every widget.
    if (!/^src[\\/].*\.ts$/.test(path) && !path.endsWith('help-lines.yaml')) return undefined;
    server.ws.send({type: 'full-reload'});
    return [];
  },
};

/** What the checks are made of, for the pages that authors work on. */
const CHECKS = [
  'leven',
  'mdast-util-to-string',
  'remark-frontmatter',
  'remark-gfm',
  'remark-parse',
  'syllable',
  'unified',
  'vfile',
  'zod',
];

/** Storybook's own type of the configuration lacks this hook. */
interface EnricherConfig {
  readonly experimental_enrichCsf: () => CsfEnricher;
}

const config: StorybookConfig & EnricherConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts', '../content/*/*.md'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  experimental_indexers: (indexers = []) => [contentIndexer, starExportsIndexer, ...indexers],
  experimental_enrichCsf: () => skipStarExports,
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  features: {sidebarOnboardingChecklist: false},
  viteFinal: (vite, {configType}) =>
    mergeConfig(vite, {
      plugins: [contentPlugin(), contentLibrary(), contentStories(), reloadForCode, starExports],
      // As in src/build/outputs.mjs.
      define: {FAMILY_WIDGETS_VERSION: JSON.stringify(packageVersion)},
      optimizeDeps: {
        include: [
          // Storybook's renderer asks for this one; apart from the rest it would bring a second copy of Lit.
          'lit/directive-helpers.js',
          // Found only when a story first needs them, these would reload the page under the author's hands.
          'lit',
          'lit/directives/if-defined.js',
          'lit/directives/ref.js',
          'lit/static-html.js',
          'marked',
          'minisearch',
          'js-yaml',
          ...CHECKS,
        ],
      },
      // A build does not list its 300 files. Warnings and errors are still printed.
      ...(configType === 'PRODUCTION' && {logLevel: 'warn'}),
      // Storybook's own parts are large, and no family loads them.
      build: {chunkSizeWarningLimit: 2000},
    }),
};

export default config;
