import {readFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {loadCsf} from 'storybook/internal/csf-tools';
import type {CsfEnricher, Indexer} from 'storybook/internal/types';
import type {Plugin} from 'vite';

/**
 * Storybook learns the names of stories without running their file, and passes over `export * from`. So each story
 * that the line stands for is written out here, but for those that the file has by the same name itself.
 */
async function writeOut(text: string, path: string): Promise<string> {
  const [line, module] = /^export \* from '(.+)\.js';$/m.exec(text) ?? [];
  if (!line) return text;
  const fileName = resolve(dirname(path), `${module}.ts`);
  const shared = `export default {title: 'shared'};\n${await readFile(fileName, 'utf8')}`;
  const stories = loadCsf(shared, {fileName, makeTitle: () => 'shared'})
    .parse()
    .indexInputs.filter(({exportName}) => !text.includes(`export const ${exportName}:`))
    .map(
      ({exportName, name}) =>
        `export const ${exportName} = {...shared.${exportName}, name: ${JSON.stringify(name)}};`,
    );
  return text.replace(line, () => `import * as shared from '${module}.js'; ${stories.join(' ')}`);
}

/** For the list at the side. It is made anew when a file of stories changes, not when a shared one does. */
export const starExportsIndexer: Indexer = {
  test: /\.stories\.ts$/,
  async createIndex(fileName, options) {
    const text = await writeOut(await readFile(fileName, 'utf8'), fileName);
    return loadCsf(text, {...options, fileName}).parse().indexInputs;
  },
};

/** For the stories themselves: Storybook takes only those that it knows from the text. */
export const starExports: Plugin = {
  name: 'star-exports',
  enforce: 'pre',
  async transform(text, id) {
    const [path] = id.split('?') as [string];
    return path.endsWith('.stories.ts') ? {code: await writeOut(text, path), map: null} : null;
  },
};

/**
 * Storybook's docs addon adds to each story its source text, which it reads from the file on disk. A story that
 * `writeOut` added is not in that file, and the addon then failed with "Cannot read properties of undefined (reading
 * 'tokens')" and left the whole file without source texts. So hide those stories from the addon.
 */
export const skipStarExports: CsfEnricher = (csf, csfOnDisk) => {
  for (const key of Object.keys(csf._storyExports)) {
    if (!(key in csfOnDisk._storyExports)) delete csf._storyExports[key];
  }
  return Promise.resolve();
};
