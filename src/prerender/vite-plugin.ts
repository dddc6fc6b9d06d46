import type {SiteFolders} from './page-folder.js';
import {prerender, type PrerenderMessage, type PrerenderOptions} from './prerender.js';

/** The hooks that Vite calls, declared here to avoid a dependency on Vite's types. */
export interface FamilyPrerenderPlugin {
  readonly name: string;
  readonly configResolved: (config: {
    readonly publicDir: string;
    readonly root: string;
    readonly base: string;
  }) => void;
  readonly transformIndexHtml: {
    readonly order: 'post';
    readonly handler: (html: string, page: {readonly filename: string}) => string;
  };
}

/**
 * A Vite plugin that prerenders the widgets of each page, in a build and in the dev server. An error stops the build.
 *
 * @param options - those of `prerender`; by default, `root` is Vite's public folder, `pages` its root, and `base` its base
 */
export function familyPrerender({
  root,
  pages,
  base,
  ...options
}: Omit<PrerenderOptions, 'path'> = {}): FamilyPrerenderPlugin {
  let folders: SiteFolders = {root, pages, base};
  return {
    name: 'family-prerender',
    configResolved: (config) => {
      folders = {
        // Empty if the site has no such folder.
        root: root ?? (config.publicDir === '' ? undefined : config.publicDir),
        pages: pages ?? config.root,
        base: base ?? config.base,
      };
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, {filename}) => {
        const {html: written, messages} = prerender(html, {...options, path: filename, ...folders});
        for (const each of messages) if (each.severity === 'warning') console.warn(describeMessage(each));
        const errors = messages.filter(({severity}) => severity === 'error');
        if (errors.length > 0) throw new Error(errors.map(describeMessage).join('\n'));
        return written;
      },
    },
  };
}

/** One line for a console: `page.html:7:1 error: …`. */
export function describeMessage({file = 'page', line, column, severity, message}: PrerenderMessage): string {
  return `${file}:${line}:${column} ${severity}: ${message}`;
}
