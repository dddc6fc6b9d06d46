import {pageDocument} from '../platform/page-document.js';

/** Declared by the build around the script: the global object in a classic script, undefined in a module. */
declare const isClassicScript: object | undefined;

const script = pageDocument.currentScript as HTMLScriptElement | null;
const address = [script?.src, isClassicScript ? addressInPage() : undefined].find(
  (src) => src && !/^(blob|data):/.test(src),
);

/**
 * Folder of the script and its other files, with a trailing slash.
 *
 * A module's `import()` resolves against its own address. So does that of a classic script, unless it is cross-origin
 * without CORS: then it resolves against the page. A script that runs from text (`eval`, an inline script, a `blob:`)
 * has no address: then it is the folder of the page's first script element with the file's name.
 */
export const scriptFolder: string = address ? address.replace(/[^/]*([?#].*)?$/, '') : './';

/** Only script elements: a reader's comment may contain an image of that name. */
function addressInPage(): string | undefined {
  return pageDocument.querySelector<HTMLScriptElement>('script[src*="/family-widgets."]')?.src;
}
