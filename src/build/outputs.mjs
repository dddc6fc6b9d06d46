/**
 * The kinds of output in `rollup.config.mjs`. Each is a function of an output name in `dist/`, without `.js`, and its
 * input: the path of a module or, for a folder, an object of paths by their names in that folder.
 *
 * JavaScript, since the types of the plugins do not match the exports that Node imports.
 */
import {chmodSync} from 'node:fs';
import {resolve} from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {builderPage} from './builder-page-plugin.ts';
import {classicScript} from './classic-script-plugin.ts';
import {contentPlugin} from './content-plugin.ts';
import {framePage} from './frame-page-plugin.ts';
import {packagesOnAnyPage} from './packages-on-any-page-plugin.ts';
import {markedLexer} from './marked-lexer-plugin.ts';
import {minify} from './minify-plugin.ts';
import {minifyStyles} from './minify-styles.ts';
import {nullPrototypes} from './null-prototype-plugin.ts';
import {once} from './once-plugin.ts';
import {packageVersion as version} from './package-version.ts';
import {platformNames} from './platform-names-plugin.ts';
import {sharedModules} from './shared-modules-plugin.ts';
import {thirdPartyNotices} from './third-party-notices.mjs';
import {usedWords} from './used-words-plugin.ts';
import {viewsInNode} from './views-in-node.ts';

/** @param {import('./content-plugin.ts').ContentPluginOptions} content */
const modulesWith = (content) => [
  replace({preventAssignment: true, values: {FAMILY_WIDGETS_VERSION: JSON.stringify(version)}}),
  contentPlugin(content),
  nodeResolve({exportConditions: ['production']}),
];

const {scope, edges} = classicScript();
const pageNotices = thirdPartyNotices();
const toJavaScript = once(esbuild({target: 'es2022'}));

/** What all files for pages have in common, so that a module which is in many of them is transformed once. */
const pageModules = [
  once(usedWords()),
  once(packagesOnAnyPage()),
  once(markedLexer()),
  once(minifyStyles()),
  once(minifyTemplateLiterals({include: ['src/**/*.ts'], options: {minifyOptions: {minifyCSS: false}}})),
  toJavaScript,
];

/** Plugins for files for pages: they minify, and protect against a page's globals and modified prototypes. */
const forPages = ({isScript = false, isData = false} = {}) => [
  pageModules,
  nullPrototypes({inArrays: !isData}),
  platformNames(),
  isScript && scope,
  minify({
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
  }),
  pageNotices,
  isScript && edges,
];

const inFolder = (dir, options) => ({
  ...{dir, format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js'},
  ...options,
});

/** A self-contained script, which runs as a module or as a classic script, and loads its other files by address. */
export const script = (name, path) => ({
  input: {[name]: path},
  plugins: [...modulesWith({delivery: 'script', version}), ...forPages({isScript: true})],
  output: inFolder('dist'),
});

/** The script of the page to be framed, and that page. */
export const framedScript = (name, path) => {
  const {plugins, ...options} = script(name, path);
  return {...options, plugins: [...plugins, framePage(version)]};
};

/** The script of the page on which partners make their snippets, and that page. */
export const builderScript = (name, path) => {
  const {plugins, ...options} = script(name, path);
  return {...options, plugins: [...plugins, builderPage(version)]};
};

/** A module that the script loads. It shares no chunk with other pieces, which would cost a round trip. */
export const piece = (name, path) => ({
  input: {[name]: path},
  plugins: [...modulesWith({delivery: 'address', version}), ...forPages()],
  output: inFolder('dist'),
});

/** A piece that uses the modules of the script, such as Lit, instead of its own copies. */
export const sharingPiece = (name, path) => {
  const {plugins, ...options} = piece(name, path);
  return {...options, plugins: [sharedModules(version), ...plugins]};
};

/** Data that the script loads. The files have no imports, so a single build writes all of them. */
export const data = (folder, paths) => ({
  input: Object.fromEntries(Object.entries(paths).map(([name, path]) => [`${folder}/${name}`, path])),
  plugins: [...modulesWith({delivery: 'address', version}), ...forPages({isData: true})],
  output: inFolder('dist'),
});

/** A script that loads no other files: it contains all code, and the texts of one language. */
export const bundle = (language) => (name, path) => ({
  input: {[name]: path},
  plugins: [...modulesWith({delivery: 'inline', languages: [language]}), ...forPages({isScript: true})],
  output: inFolder('dist', {inlineDynamicImports: true}),
});

/**
 * A script with one widget, its view, and texts of one language. It loads its search, and what else is not needed at
 * once, from the files beside it.
 *
 * @param {readonly string[]} pieces - those of the content plugin that are part of it
 */
export const widgetBundle = (tag, language, topics, pieces) => (name, path) => ({
  input: {[name]: path},
  plugins: [
    {
      name: 'one-widget',
      resolveId: (id) => (id === 'virtual:family-widget' ? resolve(`src/widgets/${tag}/define.ts`) : null),
    },
    ...modulesWith({delivery: 'script', languages: [language], version, inside: {topics, pieces}}),
    ...forPages({isScript: true}),
  ],
  output: inFolder('dist'),
});

/** For npm: unbundled modules with bare imports, for bundlers to tree-shake. */
export const npmModules = (folder, paths) => ({
  input: paths,
  external: (id) => /^(lit|marked|minisearch|js-yaml|@lit\/context)(\/|$)/.test(id),
  plugins: [
    ...modulesWith({delivery: 'import'}),
    toJavaScript,
    {
      name: 'no-addresses',
      // Modules are loaded by address only for the script tag. A bundler would look for the file at that address.
      resolveImportMeta: () => 'undefined',
    },
  ],
  output: inFolder(`dist/${folder}`, {
    preserveModules: true,
    preserveModulesRoot: 'src',
    entryFileNames: ({name}) =>
      `${name.replace(/^_virtual\/.*$/, 'loading/catalogue').replace(/\.(md|yaml)$/, '')}.js`,
  }),
});

/** For Node, with all dependencies bundled, so that the package needs no dependencies that only the checks use. */
export const nodeModules = (folder, paths) => ({
  input: paths,
  external: (id) => id.startsWith('node:'),
  plugins: [
    viewsInNode(),
    nodeResolve({exportConditions: ['node', 'production'], preferBuiltins: true}),
    commonjs(),
    {
      name: 'json-of-packages',
      transform: (code, id) => (id.endsWith('.json') ? {code: `export default ${code};`, map: null} : null),
    },
    toJavaScript,
    thirdPartyNotices(),
    {name: 'executable', writeBundle: ({dir}) => chmodSync(`${dir}/command-line.js`, 0o755)},
  ],
  output: inFolder(`dist/${folder}`),
});
