import {resolve} from 'node:path';
import type {Plugin} from 'rollup';
import {change, changed, type Change} from './package-changes.js';

/** The modules that access the platform safely, whatever names the page has taken. */
const SAFE = {
  pageDocument: resolve(import.meta.dirname, '../platform/page-document.ts'),
  PlatformEvent: resolve(import.meta.dirname, '../platform/platform-event.ts'),
};

const NO_VERSION = change(/\(\w+\.(?:lit\w*|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0');

/** What a context's request and its provider dispatch. */
const PLATFORM_EVENT = change(/(class \w extends )Event\b/, '$1PlatformEvent');

/**
 * Files of packages, and the code in them that fails on a page with conflicting names and scripts, or that is never used.
 */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  '@lit/context/lib/context-request-event.js': [PLATFORM_EVENT],
  '@lit/context/lib/controllers/context-provider.js': [PLATFORM_EVENT],
  'minisearch/dist/es/index.js': [
    // Prototype.js and MooTools replace `Array.from` by a function that makes no array of an iterator.
    change(/Array\.from\((\w+\.keys\(\))\)/, '[...$1]', 2),
  ],
  'lit-html/lit-html.js': [
    // Any element may be named "litHtmlPolyfillSupport": the global of that name is then an element, not a function.
    change(/\w+\.litHtmlPolyfillSupport/, 'undefined'),
    NO_VERSION,
    // A policy may allow no name, and not require one either. Where it requires one, this file must not go on.
    change(
      /e=s\?s\.createPolicy\("lit-html",\{createHTML:t=>t\}\):void 0/,
      'e=(()=>{try{return s?.createPolicy("lit-html",{createHTML:t=>t})}catch{pageDocument.createElement("template").innerHTML=""}})()',
    ),
    change(/\bl\.create(Comment|Element|TextNode)\(/, 'pageDocument.create$1(', 3),
    change(/\bl\.createTreeWalker\(l,/, 'pageDocument.createTreeWalker(l,'),
    change(/\(t\?\.creationScope\?\?l\)\.importNode/, 'pageDocument.importNode'),
    // Not the part itself: a page may have wrapped `addEventListener` by a version that calls what it gets. And without
    // options: our listeners are functions, which would be read as such through Object.prototype.
    change(/(EventListener\(this\.name,)this,[st]\)/, '$1this.heard??=e=>this.handleEvent(e))', 2),
    change(/void 0!==t\.nodeType\?/, 't instanceof Node?'),
    // No template is an SVG or MathML fragment.
    change(/\(?2===i\?"<\/?svg>":3===i\?"<\/?math>":""\)?/, '""', 2),
    change(/if\((.{20,60}),2===i\|\|3===i\)\{.*?\}(?=for)/, '$1;'),
    // No directives, and no expressions in a tag name, a comment, or an element that contains only text.
    change(/function M\(t,i,s=t,e\)\{.*?\}(?=class R)/, 'const M=(t,i)=>i;'),
    change(/class Z\{.*?\}(?=const j=)/, ''),
    change(/,F:Z\}/, '}'),
    change(/(1===r\.type\?)(i=new r\.ctor\(.*?\)):6===.*?\)\)/, '($2)'),
    change(/else t\.startsWith\(o\)&&.*?;(?=if)/, ''),
    change(/if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/, ''),
    change(/\(y\.test\(u\[2\]\)&&.*?,c=p\)/, 'c=p'),
    change(/else\{let t=-1;for.*?o\.length-1\}/, ''),
    change(/this\._\$AP\?\.\(!1,!0,s\)/, ''),
    change(/setConnected\(t\)\{.*?\)\)\}/, ''),
    change(/,this\._\$Cv=e\?\.isConnected\?\?!0/, ''),
    change(/,this\._\$AN=void 0/, '', 3),
    change(/get _\$AU\(\)\{.*?\}/, '', 3),
    change(/get parentNode\(\)\{let.*?(?=_\$AI\()/, ''),
    change(/get (?:parentNode|tagName)\(\)\{return.*?\}/, '', 2),
    // No templates are compiled in advance.
    change(/"number"==typeof s\?(this\._\$AC\(t\)):.*?,s\);/, '$1;'),
    change(/\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/, ''),
  ],
  'reactive-element/reactive-element.js': [
    change(/\w+\.reactiveElementPolyfillSupport/, 'undefined'),
    NO_VERSION,
    // For standard decorators, which are not used here: two globals fewer.
    change(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''),
    change(/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?this\.elementProperties\.set\(t,i\)\}/, ''),
    change(/static addInitializer\(t\)\{.*?\}/, ''),
    change(/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''),
    change(/void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),/, ''),
    change(/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for.*?this\.C\(s,void 0,i,e\)\}/, ''),
    // No property is reflected to its attribute.
    change(/_\$ET\(t,s\)\{.*?_\$Em=null\}\}(?=_\$AK)/, ''),
    change(/this\._\$Eq&&=.*?\)\),/, ''),
    change(/&&this\._\$Em!==e\)/, ')'),
    change(/this\._\$Em=e;/, ''),
    change(/this\[e\]=r\?\?this\._\$Ej.*?,this\._\$Em=null/, 'this[e]=r'),
    change(/this\._\$Em=null,/, ''),
    change(/!\(\(i\.hasChanged\?\?f\)\(h,s\)\|\|.*?\)\)\)\)return;/, '!(i.hasChanged??f)(h,s))return;'),
    change(
      /C\(t,s,\{useDefault:i,.*?\}(?=async)/,
      'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    ),
    // A property has a function as converter, or is the attribute's value, or whether it is there.
    change(/,u=\{toAttribute\(t,s\)\{.*?return i\}\}(?=,f=)/, ''),
    change(/type:String,converter:u,reflect:!1,useDefault:!1,/, ''),
    change(/h="function"==typeof t\.converter\?.*?\?t\.converter:u;/, 'h=t.converter;'),
    change(/const r=h\.fromAttribute\(s,t\.type\);/, 'const r=h?h(s):t.type?null!==s:s;'),
    change(/u as defaultConverter,/, ''),
    // Our elements adopt their sheets themselves, since another document needs other sheets.
    change(
      /this\.elementStyles=this\.finalizeStyles\(this\.styles\)\}static finalizeStyles\(s\)\{.*?return i\}/,
      '}',
    ),
    change(/return s\(t,this\.constructor\.elementStyles\),t/, 'return t'),
    change(/\w\.elementStyles=\[\],/, ''),
  ],
  'reactive-element/css-tag.js': [
    // Every browser that meets a widget's other requirements has constructed style sheets. Expressions in our sheets
    // are only other sheets of ours; and prototype.js replaces `reduce`.
    change(/const o=1===t\.length.*?return new n\(o,t,s\)/, 'return new n(String.raw({raw:t},...e),t,s)'),
    // No code calls the constructor of `CSSResult`.
    change(/if\((this\._\$cssResult\$=!0),\w!==\w\)throw Error\(".*?"\);/, '$1;'),
    change(/\be=t\.ShadowRoot&&.*?CSSStyleSheet\.prototype,/, 'e=true,'),
  ],
  'lit-element/lit-element.js': [
    change(/\w+\.litElement(?:Polyfill|Hydrate)Support/, 'undefined', 2),
    change(
      /(?:dis)?connectedCallback\(\)\{super\.(?:dis)?connectedCallback\(\),this\._\$Do\?\.setConnected\(![01]\)\}/,
      '',
      2,
    ),
    NO_VERSION,
  ],
};

/**
 * A Rollup plugin for files that a page loads: removes Lit's hooks and markers from global names, which an element or
 * a script of the page may use, calls to natives that common libraries replace, and code that no template or element of
 * ours uses (lint rules forbid using it). Stops the build if these files have changed.
 */
export function packagesOnAnyPage(): Plugin {
  return {
    name: 'packages-on-any-page',
    transform(code, id) {
      const file = Object.keys(CHANGES).find((name) => id.endsWith(`/${name}`));
      if (!file) return null;
      const result = changed(file, code, CHANGES[file]!);
      const imports = Object.entries(SAFE)
        .filter(([name]) => result.includes(name))
        .map(([name, path]) => `import {${name}} from ${JSON.stringify(path)};\n`);
      return {code: imports.join('') + result, map: null};
    },
  };
}
