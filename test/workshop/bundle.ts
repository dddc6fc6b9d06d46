/** The workshop and the table of all files as one script, built like Storybook builds them. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {build, type InlineConfig, type Plugin} from 'vite';
import {contentLibrary} from '../../.storybook/content-library.js';
import {contentPlugin} from '../../src/build/content-plugin.js';

const rootDir = resolve(import.meta.dirname, '../..');

/** The configuration that `.storybook/main.ts` passes to Vite, as far as these pages need it. */
export function workshopConfig(root = rootDir): InlineConfig {
  const {version} = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {version: string};
  return {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [contentPlugin() as Plugin, contentLibrary()],
    define: {FAMILY_WIDGETS_VERSION: JSON.stringify(version)},
  };
}

export async function bundleWorkshop(): Promise<string> {
  const result = await build({
    ...workshopConfig(),
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {entry: resolve(import.meta.dirname, 'page.ts'), formats: ['es']},
      rolldownOptions: {output: {codeSplitting: false}},
    },
  });
  const [{output}] = (Array.isArray(result) ? result : [result]) as {output: {code?: string}[]}[] as [
    {output: {code?: string}[]},
  ];
  return output[0]!.code!;
}
