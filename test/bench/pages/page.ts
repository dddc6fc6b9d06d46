/** What a measured page is, and the page around what is measured, which is the same for all. */
import {packageVersion} from '../../../src/build/package-version.js';
import type {Peers} from '../peers.js';

/** Pages that are compared with each other: they hold the same words. */
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
 * Selectors to an element, each in the shadow root of the one before. Of several elements the first counts, or the last
 * where the last question is looked for.
 */
export type Path = readonly string[];

export interface Shown {
  /** What a family looks for: the heading of a question, a tip, a stage. */
  readonly heading: Path;
  /** The last of them, where another path leads there. */
  readonly last?: Path;
  /** What a tap on the heading brings into sight; absent where a tap does nothing. */
  readonly answer?: Path;
}

export interface Content {
  readonly html: string;
  /** Files of this page alone, by path; they go before all others. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface BenchPage {
  /** Unique: `faq/readme`. */
  readonly name: `${GroupName}/${string}`;
  readonly group: GroupName;
  /** For the report. */
  readonly title: string;
  readonly whose: 'static' | 'ours' | 'peer';
  /** Part of `--quick`. */
  readonly quick: boolean;
  readonly shown: Shown;
  content(peers: Peers): Content | Promise<Content>;
}

export interface Parts {
  /** In the head: a peer's scripts and style sheets, as its documentation writes them. */
  readonly head?: string;
  readonly body: string;
}

/** Something stands above and below, as on any page, so that what moves is seen to move. */
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

/** Where a page finds the folder of a release. */
export const RELEASE = '/family-widgets/';

/** The folder of the files that a page loads, from `dist/` on. */
export const PAGE_FILES = `${packageVersion}/`;
