import {pageDocument} from '../platform/page-document.js';

/** Declared by the build around the script: the global object in a classic script, undefined in a module. */
declare const isClassicScript: object | undefined;

/**
 * Folder of the script and its other files, with a trailing slash.
 *
 * A module's `import()` resolves against its own address. It must not read `currentScript`: if its file was preloaded, it
 * runs before the classic script that imports it has ended. A classic script's `import()` resolves the same way unless
 * it is cross-origin without CORS: then it resolves against the page. A script that runs from text (`eval`, an inline
 * script, a `blob:`) has no address: then it is the folder of the page's first script element with the file's name.
 */
export const scriptFolder: string =
  (isClassicScript &&
    [ownAddress(), addressInPage()]
      .find((src) => src && !/^(blob|data):/.test(src))
      ?.replace(/[^/]*([?#].*)?$/, '')) ??
  './';

function ownAddress(): string | undefined {
  return (pageDocument.currentScript as HTMLScriptElement | null)?.src;
}

/** Only script elements: a reader's comment may contain an image of that name. */
function addressInPage(): string | undefined {
  return pageDocument.querySelector<HTMLScriptElement>('script[src*="/family-widgets."]')?.src;
}
