import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import prettier from 'eslint-config-prettier';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig} from 'eslint/config';
import typescript from 'typescript-eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folders of `src`, and the folders that each may import from. */
const layers = {
  platform: [],
  localization: [],
  document: ['localization'],
  'text-kinds': ['document', 'localization'],
  rendering: ['platform', 'document', 'localization', 'text-kinds'],
  loading: ['platform', 'document', 'localization', 'text-kinds', 'rendering'],
  widgets: ['platform', 'document', 'localization', 'text-kinds', 'rendering', 'loading'],
  embed: ['platform', 'document', 'localization', 'text-kinds', 'rendering', 'loading', 'widgets'],
  builder: ['platform', 'document', 'localization', 'text-kinds', 'rendering', 'embed'],
  checks: ['document', 'localization', 'text-kinds', 'widgets'],
  build: [
    ...['platform', 'document', 'localization', 'text-kinds', 'rendering', 'loading', 'widgets', 'checks'],
    'builder',
  ],
  prerender: ['document', 'localization', 'text-kinds', 'rendering', 'loading', 'widgets', 'build'],
  cli: ['document', 'localization', 'text-kinds', 'checks', 'prerender'],
  wordpress: [
    'document',
    'localization',
    'text-kinds',
    'rendering',
    'loading',
    'widgets',
    'build',
    'prerender',
  ],
};

/** Folders that run in Node; all others run in a browser too. */
const inNode = ['cli', 'build', 'prerender', 'wordpress'];

/** Forbids imports from all other folders, of Node modules in browser code, and of Lit in the document model. */
const boundaries = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: Object.keys(layers)
              .filter((name) => name !== layer && !allowed.includes(name))
              .map((name) => `**/../${name}/**`),
            message: `src/${layer} may only import from ${allowed.join(', ') || 'itself'}.`,
          },
          {
            group: ['lit/directive*', 'lit/async-directive*', 'lit/static-html*', 'lit/decorators*'],
            message:
              'Directives are removed from the Lit in the build: src/build/packages-on-any-page-plugin.ts.',
          },
          ...(inNode.includes(layer) ? [] : [{group: ['node:*'], message: 'This runs in a browser.'}]),
          ...(layer === 'document'
            ? [{group: ['lit', 'lit/*', '@lit/*'], message: 'The document model must not depend on Lit.'}]
            : []),
        ],
      },
    ],
  },
}));

const banned = [
  [
    'Identifier[name=/^unsafe(HTML|SVG|MathML|Static)$/]',
    'Create elements with the renderer, never from an HTML string.',
  ],
  [
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    'No HTML strings.',
  ],
  ['CallExpression[callee.property.name="write"][callee.object.name="document"]', 'No HTML strings.'],
  [
    'MemberExpression[object.name="document"][property.name=/^(create[A-Z]|query|getElement|import|adopt|execCommand|elementFrom|(body|head|documentElement|baseURI|activeElement|currentScript|styleSheets|forms|implementation|fullscreenElement|defaultView|title)$)/]',
    'An <img name="querySelector"> of the page shadows it: use pageDocument of src/platform/page-document.ts.',
  ],
  [
    'PropertyDefinition[key.name="properties"] Property[key.name=/^(reflect|useDefault)$/]',
    'Reflection is removed from the Lit in the build: src/build/packages-on-any-page-plugin.ts.',
  ],
  [
    'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/<(script|textarea|title|!--)/]',
    'Expressions in such elements are removed from the Lit in the build: src/build/packages-on-any-page-plugin.ts.',
  ],
  [
    'MemberExpression[property.name=/^(findLast(Index)?|to(Reversed|Sorted|Spliced)|fromAsync|withResolvers|groupBy|(is|to)WellFormed)$/]',
    'Not in Safari 15.4 or Chrome 105, the oldest browsers of the families that we support.',
  ],
  [
    ':matches(Literal[regex.pattern=/[(][?]<[=!]/], TemplateElement[value.raw=/[(][?]<[=!]/])',
    'Safari before 16.4 has no lookbehind assertions, and would not load the whole file.',
  ],
  ['Identifier[name="styleMap"]', 'A style attribute is blocked by a strict content security policy.'],
  [
    'TemplateElement[value.raw=/\\sstyle=/]',
    'A style attribute is blocked by a strict content security policy.',
  ],
  ['TemplateElement[value.raw=/<style/]', 'A style element is blocked by a strict content security policy.'],
  [
    'MemberExpression[object.name="Array"][property.name="from"]',
    'prototype.js replaces Array.from: use [...iterable].',
  ],
  [
    'CallExpression[callee.property.name="entries"][arguments.length=0]',
    'prototype.js removes the entries() of arrays: use forEach or flatMap.',
  ],
  [
    'CallExpression[callee.property.name="scrollTo"]',
    'prototype.js and MooTools replace the scrollTo() of elements: use scroll().',
  ],
  [
    'NewExpression[callee.name="Event"], ClassDeclaration[superClass.name="Event"]',
    'MooTools replaces Event: use PlatformEvent of src/platform/platform-event.ts.',
  ],
  [
    'Identifier[name=/^(localStorage|sessionStorage|indexedDB)$/]',
    'Store nothing: several people may use the same computer.',
  ],
  [
    'MemberExpression[property.name=/^(pushState|replaceState|sendBeacon)$/]',
    'The widgets must not change the history or send data.',
  ],
].map(([selector, message]) => ({selector, message}));

export default defineConfig(
  {
    ignores: [
      ...['dist/', 'storybook-static/', 'demo-site/', 'node_modules/'],
      // Projects with types of frameworks that are not installed here.
      'test/consumers/examples/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommendedTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {project: './tsconfig.json', tsconfigRootDir: root}},
    rules: {
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      // An interface of the platform or of a framework gets further members that way.
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {allowNumber: true, allow: [{name: 'Tally', from: 'file'}]},
      ],
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        {selector: 'TSEnumDeclaration', message: 'Use a union of string literals.'},
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'wc/no-constructor-params': 'error',
      'wc/guard-super-call': 'off',
      'lit/no-legacy-template-syntax': 'error',
      'lit-a11y/click-events-have-key-events': 'error',
      'no-restricted-syntax': ['error', ...banned],
    },
  },
  {
    // Files that no page loads.
    files: ['src/{build,cli,prerender,wordpress}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...banned.filter(({message}) => !/entries\(\)|Safari/.test(message))],
    },
  },
  {
    // Run in Node, and in the browser of an author.
    files: ['src/checks/**/*.ts', 'src/builder/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...banned.filter(({message}) => !message.includes('Safari'))],
    },
  },
  ...boundaries,
  {
    files: ['src/document/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'location', 'customElements'],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  // The types for frameworks name packages that are not installed here.
  {
    files: ['**/*.mjs', 'src/build/framework-types/*.d.ts'],
    extends: [typescript.configs.disableTypeChecked],
  },
  prettier,
);
