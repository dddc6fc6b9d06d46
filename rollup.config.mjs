/** What `npm run build` writes into `dist/`, beside types and the manifest: name, entry and kind of each output. */
import {dataFiles} from './src/build/content-files.ts';
import {bundle, data, nodeModules, npmModules, piece, script, sharingPiece} from './src/build/outputs.mjs';
import {packageVersion as version} from './src/build/package-version.ts';
import {languages} from './src/localization/languages.ts';
import {widgetTags} from './src/text-kinds/index.ts';

/** Each by its path in the folder, without `.ts`. */
const modulesIn = (folder, names) => Object.fromEntries(names.map((name) => [name, `${folder}/${name}.ts`]));

const definitions = [...widgetTags, 'family-settings'].map((tag) => `widgets/${tag}/define`);

const outputs = [
  // The address that stays: it loads the script of its release.
  ['family-widgets', 'src/embed/forwarder.ts', script],

  // What a page loads. No cache can pair files of two releases, since the version names their folder.
  [`${version}/family-widgets`, 'src/embed/family-widgets.ts', script],
  ...widgetTags.map((tag) => [`${version}/${tag}`, `src/widgets/${tag}/view.ts`, sharingPiece]),
  [`${version}/compare`, 'src/widgets/family-program-explainer/compare.ts', sharingPiece],
  [`${version}/glossary`, 'src/widgets/glossary/glossary.ts', sharingPiece],
  [`${version}/page`, 'src/widgets/page/page-connection.ts', sharingPiece],
  [`${version}/article`, 'src/rendering/adopt-article.ts', piece],
  [`${version}/remote`, 'src/loading/remote-document.ts', piece],
  [`${version}/search`, 'src/widgets/family-faq/search/search.ts', piece],
  [`${version}/trouble`, 'src/loading/trouble.ts', piece],
  [`${version}/content`, dataFiles(), data],
  ...languages.map((language) => [
    `${version}/family-widgets.bundle.${language}`,
    'src/embed/family-widgets.ts',
    bundle(language),
  ]),

  // What others import: in a bundler, and in Node.
  ['npm', modulesIn('src', ['index', 'widgets/define-all', ...definitions]), npmModules],
  [
    'checks',
    {
      ...modulesIn('src/cli', ['index', 'command-line', 'shard-worker']),
      prerender: 'src/prerender/index.ts',
    },
    nodeModules,
  ],
];

export default outputs.map(([name, entry, kind]) => kind(name, entry));
