import {chmodSync, readFileSync} from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import esbuild from 'rollup-plugin-esbuild';
import terser from '@rollup/plugin-terser';
import license from 'rollup-plugin-license';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {contentFiles, glossaryFiles, SOURCES_FILE, vocabularyFiles} from './src/build/content-files.ts';
import {sharedModules} from './src/build/shared-modules-plugin.ts';
import {classicScript} from './src/build/classic-script-plugin.ts';
import {litOnAnyPage} from './src/build/lit-on-any-page-plugin.ts';
import {nullPrototypes} from './src/build/null-prototype-plugin.ts';
import {minifyStyles} from './src/build/minify-styles.ts';
import {contentPlugin} from './src/build/content-plugin.ts';
import {usedWords} from './src/build/used-words-plugin.ts';
import {languages} from './src/localization/languages.ts';
import {widgetTags} from './src/text-kinds/index.ts';

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Licences that a partner may pass on without asking us. */
const LICENCES = '(MIT OR BSD-2-Clause OR BSD-3-Clause OR ISC OR Apache-2.0 OR 0BSD OR CC0-1.0)';

/** @param {import('./src/build/content-plugin.ts').ContentPluginOptions} content */
const source = (content) => [
  replace({preventAssignment: true, values: {FAMILY_WIDGETS_VERSION: JSON.stringify(version)}}),
  contentPlugin(content),
  nodeResolve({exportConditions: ['production']}),
];

const {scope, edges} = classicScript();

/**
 * What a page loads.
 *
 * @param isScript - a whole script, which may also run as a classic one
 * @param isText - data
 */
const forPages = ({isScript = false, isText = false} = {}) => [
  usedWords(),
  litOnAnyPage(),
  minifyStyles(),
  minifyTemplateLiterals({include: ['src/**/*.ts'], options: {minifyOptions: {minifyCSS: false}}}),
  esbuild({target: 'es2022'}),
  nullPrototypes({inArrays: !isText}),
  isScript && scope,
  terser({
    module: !isScript,
    toplevel: true,
    ecma: 2022,
    compress: {passes: 3, unsafe_arrows: true, keep_fargs: false},
    format: {comments: /^!/},
  }),
  license({
    banner: {
      content: `family-education-widgets ${version}, MIT. Licences of what is inside: THIRD-PARTY-NOTICES.txt`,
      commentStyle: 'ignored',
    },
    thirdParty: {
      output: {file: 'dist/THIRD-PARTY-NOTICES.txt'},
      allow: {test: LICENCES, failOnUnlicensed: true, failOnViolation: true},
    },
  }),
  isScript && edges,
];

const output = (options) => ({dir: 'dist', format: 'es', sourcemap: false, ...options});

/** Each file that a page may load by itself is built by itself: nothing is shared, so nothing costs a second hop. */
const standalone = (name, input, ...plugins) => ({
  input: {[name]: input},
  plugins: [...plugins, ...source({delivery: 'address', version}), ...forPages()],
  output: output({entryFileNames: '[name].js'}),
});

/** The script tag's file, which loads the others. */
const script = {
  input: {'family-widgets': 'src/embed/family-widgets.ts'},
  plugins: [...source({delivery: 'script', version}), ...forPages({isScript: true})],
  output: output({entryFileNames: '[name].js'}),
};

/** The texts and what the search knows, likewise a file each. They import nothing that two could share, so one build makes them all. */
const texts = {
  input: Object.fromEntries([
    ...contentFiles().map(({language, topic, path}) => [`content/${language}/${topic}`, path]),
    ...glossaryFiles().map(({language, path}) => [`content/${language}/glossary`, path]),
    ['content/sources', SOURCES_FILE],
    ...vocabularyFiles().map(({language, path}) => [`content/${language}/search-words`, path]),
  ]),
  plugins: [...source({delivery: 'address', version}), ...forPages({isText: true})],
  output: output({entryFileNames: '[name].js'}),
};

const bundle = (language) => ({
  input: {[`family-widgets.bundle.${language}`]: 'src/embed/family-widgets.ts'},
  plugins: [...source({delivery: 'inline', languages: [language]}), ...forPages({isScript: true})],
  output: output({entryFileNames: '[name].js', inlineDynamicImports: true}),
});

/** For npm: modules as they are written, with bare imports. */
const modules = {
  input: [
    'src/index.ts',
    'src/widgets/define-all.ts',
    ...[...widgetTags, 'family-settings'].map((tag) => `src/widgets/${tag}/define.ts`),
  ],
  external: (id) => /^(lit|marked|minisearch|js-yaml|@lit\/context)(\/|$)/.test(id),
  plugins: [...source({delivery: 'import'}), esbuild({target: 'es2022'})],
  output: output({
    preserveModules: true,
    preserveModulesRoot: 'src',
    entryFileNames: ({name}) =>
      `${name.replace(/^_virtual\/.*$/, 'loading/catalogue').replace(/\.(md|yaml)$/, '')}.js`,
  }),
};

/** The licences of what the checks bundle, beside them: tests build them into other folders too. */
function checksNotices() {
  let source = '';
  return [
    license({
      thirdParty: {
        output: (packages) => {
          source = packages.map((each) => each.text()).join('\n\n---\n\n');
        },
        allow: {test: LICENCES, failOnUnlicensed: true, failOnViolation: true},
      },
    }),
    {
      name: 'checks-notices',
      generateBundle() {
        this.emitFile({type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source});
      },
    },
  ];
}

/**
 * For Node: the checks and the prerendering, as functions and as a command, with all that they need, so that who installs
 * the package for its widgets installs nothing for them.
 */
const checks = {
  input: {
    ...Object.fromEntries(
      ['index', 'command-line', 'shard-worker'].map((name) => [name, `src/cli/${name}.ts`]),
    ),
    prerender: 'src/prerender/index.ts',
  },
  external: (id) => id.startsWith('node:'),
  plugins: [
    nodeResolve({exportConditions: ['node', 'production'], preferBuiltins: true}),
    commonjs(),
    {
      name: 'json-of-packages',
      transform: (code, id) => (id.endsWith('.json') ? {code: `export default ${code};`, map: null} : null),
    },
    esbuild({target: 'es2022'}),
    ...checksNotices(),
    {name: 'executable', writeBundle: ({dir}) => chmodSync(`${dir}/command-line.js`, 0o755)},
  ],
  output: output({dir: 'dist/checks', entryFileNames: '[name].js', chunkFileNames: '[name].js'}),
};

export default [
  // First: the files of content that a page loads by address have the same names, and are the minified ones.
  modules,
  checks,
  script,
  ...widgetTags.map((tag) => standalone(tag, `src/widgets/${tag}/view.ts`, sharedModules(version))),
  standalone('article', 'src/rendering/adopt-article.ts'),
  standalone('page', 'src/widgets/page/page-connection.ts', sharedModules(version)),
  standalone('remote', 'src/loading/remote-document.ts'),
  standalone('trouble', 'src/loading/trouble.ts'),
  standalone('search', 'src/widgets/family-faq/search/search.ts'),
  standalone('glossary', 'src/widgets/glossary/glossary.ts', sharedModules(version)),
  standalone('compare', 'src/widgets/family-program-explainer/compare.ts', sharedModules(version)),
  texts,
  ...languages.map(bundle),
];
