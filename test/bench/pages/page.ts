/** Types of measured pages, and the page around the measured content, which is the same for all. */
import {packageVersion} from '../../../src/build/package-version.js';
import type {Peers} from '../peers.js';

/** Groups of pages that are compared with each other: they have the same text. */
export type GroupName =
  | 'faq'
  | 'tips'
  | 'stages'
  | 'program'
  | 'help'
  | 'all'
  | `questions-${number}`
  | `widgets-${number}`
  | `markdown-${number}kB`;

/**
 * Selectors of an element, each in the shadow root of the previous one. If several elements match, the first is used
 * or, for the last question, the last.
 */
export type Path = readonly string[];

export interface Shown {
  /** The headings of questions, tips or stages. */
  readonly heading: Path;
  /** The last heading, if it has another path. */
  readonly last?: Path;
  /** The content that a tap on the heading shows; undefined if a tap does nothing. */
  readonly answer?: Path;
}

export interface Content {
  readonly html: string;
  /** Files of this page only, by path; they take precedence over all others. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface BenchPage {
  /** Unique: `faq/readme`. */
  readonly name: `${GroupName}/${string}`;
  readonly group: GroupName;
  /** Name in the report. */
  readonly title: string;
  readonly whose: 'static' | 'ours' | 'peer';
  /** Whether it is part of `--quick`. */
  readonly quick: boolean;
  readonly shown: Shown;
  content(peers: Peers): Content | Promise<Content>;
}

export interface Parts {
  /** In the head: a peer's scripts and style sheets, as its documentation writes them. */
  readonly head?: string;
  readonly body: string;
}

/** The page has content above and below, so that layout shifts are measured. */
export function pageAround({head = '', body}: Parts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Harbor Lane</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0 auto; max-width: 40rem; padding: 1rem; font: 1rem/1.5 sans-serif; }
</style>
${head}
</head>
<body>
<header><p>Harbor Lane · Programs · Families · Contact</p></header>
<main>
<h1>For families</h1>
<p>You are not alone with this. Here is what other families asked first.</p>
${body}
</main>
<footer><p>Harbor Lane, a made-up treatment centre. Call us at any hour.</p></footer>
</body>
</html>
`;
}

/** Address of the folder of a release. */
export const RELEASE = '/family-widgets/';

/** The folder of the files that a page loads, relative to `dist/`. */
export const PAGE_FILES = `${packageVersion}/`;
