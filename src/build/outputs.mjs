/**
 * The kinds of output that `rollup.config.mjs` names. Each takes a name in `dist/`, without `.js`, and what is built: the
 * path of a module, or for a folder those of several, by their names in it.
 *
 * In JavaScript, since the plugins' types are not those of what Node imports.
 */
import {chmodSync} from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {classicScript} from './classic-script-plugin.ts';
import {contentPlugin} from './content-plugin.ts';
import {litOnAnyPage} from './lit-on-any-page-plugin.ts';
import {minifyStyles} from './minify-styles.ts';
import {nullPrototypes} from './null-prototype-plugin.ts';
import {packageVersion as version} from './package-version.ts';
import {sharedModules} from './shared-modules-plugin.ts';
import {thirdPartyNotices} from './third-party-notices.mjs';
import {usedWords} from './used-words-plugin.ts';

/** @param {import('./content-plugin.ts').ContentPluginOptions} content */
const modulesWith = (content) => [
  replace({preventAssignment: true, values: {FAMILY_WIDGETS_VERSION: JSON.stringify(version)}}),
  contentPlugin(content),
  nodeResolve({exportConditions: ['production']}),
];

const {scope, edges} = classicScript();
const pageNotices = thirdPartyNotices();

/** Makes files for pages: small, and safe from the names and the prototypes of a page. */
const forPages = ({isScript = false, isData = false} = {}) => [
  usedWords(),
  litOnAnyPage(),
  minifyStyles(),
  minifyTemplateLiterals({include: ['src/**/*.ts'], options: {minifyOptions: {minifyCSS: false}}}),
  esbuild({target: 'es2022'}),
  nullPrototypes({inArrays: !isData}),
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
  }),
  pageNotices,
  isScript && edges,
];

const inFolder = (dir, options) => ({
  ...{dir, format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js'},
  ...options,
});

/** A whole script, which runs as a module or as a classic script, and loads its other files by address. */
export const script = (name, path) => ({
  input: {[name]: path},
  plugins: [...modulesWith({delivery: 'script', version}), ...forPages({isScript: true})],
  output: inFolder('dist'),
});

/** A module that the script loads. It has no file in common with another piece, which would cost a round trip. */
export const piece = (name, path) => ({
  input: {[name]: path},
  plugins: [...modulesWith({delivery: 'address', version}), ...forPages()],
  output: inFolder('dist'),
});

/** A piece that takes what the script has already, Lit above all, from there. */
export const sharingPiece = (name, path) => {
  const {plugins, ...options} = piece(name, path);
  return {...options, plugins: [sharedModules(version), ...plugins]};
};

/** What the script loads besides code. The files import nothing, so one build makes them all. */
export const data = (folder, paths) => ({
  input: Object.fromEntries(Object.entries(paths).map(([name, path]) => [`${folder}/${name}`, path])),
  plugins: [...modulesWith({delivery: 'address', version}), ...forPages({isData: true})],
  output: inFolder('dist'),
});

/** A whole script that loads nothing: it holds all that there is in one language. */
export const bundle = (language) => (name, path) => ({
  input: {[name]: path},
  plugins: [...modulesWith({delivery: 'inline', languages: [language]}), ...forPages({isScript: true})],
  output: inFolder('dist', {inlineDynamicImports: true}),
});

/** For npm: modules as they are written, with bare imports, for a bundler to take apart. */
export const npmModules = (folder, paths) => ({
  input: paths,
  external: (id) => /^(lit|marked|minisearch|js-yaml|@lit\/context)(\/|$)/.test(id),
  plugins: [...modulesWith({delivery: 'import'}), esbuild({target: 'es2022'})],
  output: inFolder(`dist/${folder}`, {
    preserveModules: true,
    preserveModulesRoot: 'src',
    entryFileNames: ({name}) =>
      `${name.replace(/^_virtual\/.*$/, 'loading/catalogue').replace(/\.(md|yaml)$/, '')}.js`,
  }),
});

/** For Node, with all packages inside: who installs ours for its widgets installs nothing for the checks. */
export const nodeModules = (folder, paths) => ({
  input: paths,
  external: (id) => id.startsWith('node:'),
  plugins: [
    nodeResolve({exportConditions: ['node', 'production'], preferBuiltins: true}),
    commonjs(),
    {
      name: 'json-of-packages',
      transform: (code, id) => (id.endsWith('.json') ? {code: `export default ${code};`, map: null} : null),
    },
    esbuild({target: 'es2022'}),
    thirdPartyNotices(),
    {name: 'executable', writeBundle: ({dir}) => chmodSync(`${dir}/command-line.js`, 0o755)},
  ],
  output: inFolder(`dist/${folder}`),
});
