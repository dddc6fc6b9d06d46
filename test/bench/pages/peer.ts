/** Pages of other libraries, each set up as in its documentation. */
import type {Bundled} from '../peers.js';
import {pageAround, type BenchPage, type Content} from './page.js';

export type PeerPage = Omit<BenchPage, 'whose' | 'quick' | 'group'> & {readonly quick?: boolean};

export function peerPage(group: BenchPage['group'], page: PeerPage): BenchPage {
  return {quick: false, ...page, group, whose: 'peer'};
}

/** A page with a bundled peer. */
export function withBundle({js, css}: Bundled, body: string, files?: Content['files']): Content {
  const sheet = css && '<link rel="stylesheet" href="/peer.css">\n';
  return {
    html: pageAround({head: `${sheet}<script type="module" src="/peer.js"></script>`, body}),
    files: {...files, '/peer.js': js, ...(css && {'/peer.css': css})},
  };
}

/** Markdown in a script element, escaped so that it cannot close the element. */
export const markdownScript = (markdown: string): string =>
  `<script type="text/markdown">\n${markdown.replaceAll('</script', '<\\/script')}\n</script>`;
