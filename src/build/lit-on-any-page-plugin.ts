import {resolve} from 'node:path';
import type {Plugin} from 'rollup';

/** Where our own code finds the document whose members no element's name takes the place of. */
const PAGE_DOCUMENT = resolve(import.meta.dirname, '../platform/page-document.ts');

interface Change {
  readonly pattern: RegExp;
  readonly replacement: string;
  /** How often the pattern stands in the file. */
  readonly times: number;
}

const change = (pattern: RegExp, replacement: string, times = 1): Change => ({pattern, replacement, times});

const NO_VERSION = change(/\(\w+\.(?:lit\w*|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0');

/** Files of Lit, and what of them does not hold on a page with names and scripts of its own. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  'lit-html/lit-html.js': [
    // Any element may be named "litHtmlPolyfillSupport": a global of that name is an element then, not a function.
    change(/\w+\.litHtmlPolyfillSupport/, 'undefined'),
    NO_VERSION,
    change(/\bl\.create(Comment|Element|TextNode)\(/, 'pageDocument.create$1(', 3),
    change(/\bl\.createTreeWalker\(l,/, 'pageDocument.createTreeWalker(l,'),
    change(/\?\?l\)\.importNode/, '??pageDocument).importNode'),
    // Listeners are functions: as options they would be read through Object.prototype.
    change(/(EventListener\(this\.name,this),[st]\)/, '$1)', 2),
    change(/void 0!==t\.nodeType\?/, 't instanceof Node?'),
    // No template of ours is a piece of an SVG.
    change(/\(?2===i\?"<\/?svg>":3===i\?"<\/?math>":""\)?/, '""', 2),
    change(/if\((.{20,60}),2===i\|\|3===i\)\{.*?\}(?=for)/, '$1;'),
    change(/\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/, ''),
  ],
  'reactive-element/reactive-element.js': [
    change(/\w+\.reactiveElementPolyfillSupport/, 'undefined'),
    NO_VERSION,
    // For standard decorators, which nothing here uses: two globals less.
    change(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''),
    change(/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?this\.elementProperties\.set\(t,i\)\}/, ''),
    // Our elements adopt their sheets themselves, since those are others in another document.
    change(
      /this\.elementStyles=this\.finalizeStyles\(this\.styles\)\}static finalizeStyles\(s\)\{.*?return i\}/,
      '}',
    ),
    change(/return s\(t,this\.constructor\.elementStyles\),t/, 'return t'),
    change(/\w\.elementStyles=\[\],/, ''),
    // For decorators too.
    change(/static addInitializer\(t\)\{.*?\.push\(t\)\}/, ''),
    change(/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''),
    change(/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''),
    // No attribute of ours holds JSON.
    change(/case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/, ''),
    change(/break;case Object:case Array:try\{.*?\}catch\(t\)\{i=null\}/, ''),
  ],
  'reactive-element/css-tag.js': [
    // Every browser that has what else a widget needs has constructed style sheets.
    // All that ours hold are other ones of ours; and prototype.js replaces `reduce`.
    change(/const o=1===t\.length.*?return new n\(o,t,s\)/, 'return new n(String.raw({raw:t},...e),t,s)'),
    // Nothing of ours makes one by hand.
    change(/if\((this\._\$cssResult\$=!0),\w!==\w\)throw Error\(".*?"\);/, '$1;'),
    change(/\be=t\.ShadowRoot&&.*?CSSStyleSheet\.prototype,/, 'e=true,'),
  ],
  'lit-element/lit-element.js': [
    change(/\w+\.litElement(?:Polyfill|Hydrate)Support/, 'undefined', 2),
    NO_VERSION,
  ],
};

/**
 * A Rollup plugin for what a page loads: Lit without its hooks and marks in the page's global names, which any element
 * or script of the page may hold. Stops the build when Lit's files are not as they were.
 */
export function litOnAnyPage(): Plugin {
  return {
    name: 'lit-on-any-page',
    transform(code, id) {
      const file = Object.keys(CHANGES).find((name) => id.endsWith(`/${name}`));
      if (!file) return null;
      let changed = code;
      for (const {pattern, replacement, times} of CHANGES[file]!) {
        const every = new RegExp(pattern, 'g');
        const found = changed.match(every)?.length ?? 0;
        if (found !== times) this.error(`${file} has ${pattern} ${found} times, not ${times}.`);
        changed = changed.replace(every, replacement);
      }
      const needsDocument = changed.includes('pageDocument');
      return {
        code: needsDocument
          ? `import {pageDocument} from ${JSON.stringify(PAGE_DOCUMENT)};\n${changed}`
          : changed,
        map: null,
      };
    },
  };
}
