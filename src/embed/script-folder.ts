import {pageDocument} from '../platform/page-document.js';

/** Put around the script by the build: the global object in a classic script, undefined in a module. */
declare const isClassicScript: object | undefined;

/**
 * Folder of the script, where its other files lie, with a slash at its end.
 *
 * A module's own `import()` looks beside it. It must not ask for the current script: by the standard, where its file was
 * preloaded, it runs before the classic script that imports it has ended. A classic script's `import()` does not look beside it when
 * it came from another origin without CORS: it reads its address from the page. A script that was run from text
 * (`eval`, an inline script, a `blob:`) has none: then it is the folder of the page's first script element that names
 * the file.
 */
export const scriptFolder: string =
  (isClassicScript &&
    [ownAddress(), namedByThePage()]
      .find((src) => src && !/^(blob|data):/.test(src))
      ?.replace(/[^/]*([?#].*)?$/, '')) ??
  './';

function ownAddress(): string | undefined {
  return (pageDocument.currentScript as HTMLScriptElement | null)?.src;
}

/** Only script elements: a reader's comment may hold an image of that name. */
function namedByThePage(): string | undefined {
  return pageDocument.querySelector<HTMLScriptElement>('script[src*="/family-widgets."]')?.src;
}
