/** The outputs of `npm run build` in `dist/`, except types and the manifest: name, entry and kind of each. */
import {dataFiles} from './src/build/content-files.ts';
import {
  builderScript,
  bundle,
  data,
  framedScript,
  nodeModules,
  npmModules,
  piece,
  script,
  sharingPiece,
  widgetBundle,
} from './src/build/outputs.mjs';
import {packageVersion as version} from './src/build/package-version.ts';
import {languages} from './src/localization/languages.ts';
import {defaultTopics, widgetTags} from './src/text-kinds/widgets.ts';

/** Modules by their path in a folder, without `.ts`. */
const modulesIn = (folder, names) => Object.fromEntries(names.map((name) => [name, `${folder}/${name}.ts`]));

const definitions = [...widgetTags, 'family-settings'].map((tag) => `widgets/${tag}/define`);

/**
 * What the bundle of each widget contains, by the names of `src/build/content-plugin.ts`: as much as 45 kB permit. Its one
 * text is that of its default topic: the explainer has ten, of more than 4 kB each.
 */
const BUNDLED = {
  'family-faq': ['importFaq'],
  'family-program-explainer': ['importExplainer', 'importGlossary', 'importPage'],
  'family-stage-timeline': ['importTimeline', 'importGlossary', 'importPage'],
  'family-wellness-tips': ['importTips', 'importGlossary', 'importPage'],
  'family-help-card': ['importHelpCard', 'importGlossary', 'importPage'],
};

const outputs = [
  // The script at the stable address, which loads the script of its release.
  ['family-widgets', 'src/embed/forwarder.ts', script],

  // The files that a page loads, in a folder named by version, so that caches cannot mix files of two releases.
  [`${version}/family-widgets`, 'src/embed/family-widgets.ts', script],
  ...widgetTags.map((tag) => [`${version}/${tag}`, `src/widgets/${tag}/view.ts`, sharingPiece]),
  [`${version}/compare`, 'src/widgets/family-program-explainer/compare.ts', sharingPiece],
  [`${version}/glossary`, 'src/widgets/glossary/glossary.ts', sharingPiece],
  [`${version}/blocks`, 'src/embed/blocks.ts', sharingPiece],
  [`${version}/page`, 'src/widgets/page/page-connection.ts', sharingPiece],
  [`${version}/json-ld`, 'src/widgets/page/json-ld.ts', piece],
  [`${version}/article`, 'src/rendering/adopt-article.ts', piece],
  [`${version}/prerendered`, 'src/loading/prerendered.ts', piece],
  [`${version}/remote`, 'src/loading/remote-document.ts', piece],
  [`${version}/yaml`, 'src/document/yaml.ts', piece],
  [`${version}/shape`, 'src/loading/report-shape.ts', piece],
  [`${version}/search`, 'src/widgets/family-faq/search/search.ts', piece],
  [`${version}/trouble`, 'src/loading/trouble.ts', piece],
  [`${version}/content`, dataFiles(), data],
  ...languages.map((language) => [
    `${version}/family-widgets.bundle.${language}`,
    'src/embed/family-widgets.ts',
    bundle(language),
  ]),
  ...languages.flatMap((language) =>
    widgetTags.map((tag) => [
      `${version}/${tag}.bundle.${language}`,
      'src/embed/widget-bundle.ts',
      widgetBundle(tag, language, [defaultTopics[tag]], BUNDLED[tag]),
    ]),
  ),

  // A page to be framed, and the script for the page around it.
  [`${version}/embed`, 'src/embed/embed-page.ts', framedScript],
  [`${version}/family-frame`, 'src/embed/family-frame.ts', script],

  // The page on which partners make their snippets.
  [`${version}/builder`, 'src/builder/builder.ts', builderScript],

  // Modules to import in a bundler and in Node.
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
