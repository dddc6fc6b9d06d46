/** What a server should send with the files of the library, as the hosting page says it. */
import {packageVersion} from '../../src/build/package-version.js';

export interface HostingRule {
  readonly path: string;
  readonly cacheControl: string;
  readonly type: RegExp;
}

const FOLDER = `/family-widgets/${packageVersion}`;
const immutable = 'public, max-age=31536000, immutable';
const short = 'public, max-age=300';
const script = /^(?:text|application)\/javascript\b/;

/** The two paths that stay the same, and one file of each kind in the folder of the version. */
export const hostingRules: readonly HostingRule[] = [
  {path: '/family-widgets/family-widgets.js', cacheControl: short, type: script},
  {path: '/family-widgets/embed.html', cacheControl: short, type: /^text\/html\b/},
  {path: `${FOLDER}/family-widgets.js`, cacheControl: immutable, type: script},
  {path: `${FOLDER}/family-widgets.bundle.en.js`, cacheControl: immutable, type: script},
  {path: `${FOLDER}/content/es/family-faq.js`, cacheControl: immutable, type: script},
  {path: `${FOLDER}/embed.html`, cacheControl: immutable, type: /^text\/html\b/},
  {path: `${FOLDER}/html/en/iop.h3.html`, cacheControl: immutable, type: /^text\/html\b/},
  {path: `${FOLDER}/family-room.css`, cacheControl: immutable, type: /^text\/css\b/},
  {path: `${FOLDER}/sri.json`, cacheControl: immutable, type: /^application\/json\b/},
];

/** Headers that all files have. */
export const headersOfAll: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};
