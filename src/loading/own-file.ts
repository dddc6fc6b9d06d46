import {ContentError, type ContentErrorCode} from './content-error.js';

/** Loads on first use. @param attempt - 0 the first time, then incremented */
export type Load<T> = (attempt: number) => Promise<T>;

/**
 * Imports a file of the library.
 *
 * @param file - its name, without `.js`
 * @param number - makes the address unique: browsers cache failed imports by address
 */
export type ImportFile<T = object> = (file: string, number: number) => Promise<T>;

type Trouble = typeof import('./trouble.js');

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * How files of the library are loaded. Each has 8 seconds (`import()` does not report progress), and must be of the
 * script's own release. The handling of failures is in a separate file, `trouble.ts`, which is requested at most twice.
 *
 * @param version - of the release that a file must export as `version`; undefined if a bundler has packed the files
 * @returns a function that loads a file by its name, and rejects with a `ContentError`
 */
export const ownFiles =
  (importFile: ImportFile, version?: string) =>
  (file: string): Load<object> =>
  async (attempt) => {
    let code: ContentErrorCode | undefined;
    let cause: unknown;
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        const module = (await Promise.race([
          importFile(tries ? 'trouble' : file, attempt + tries / 10),
          wait(8000),
        ])) as (Trouble & {version?: string}) | undefined;
        if (module) {
          if (tries) return module.again(file, importFile, version, attempt, cause);
          if (!version || module.version === version) return module;
          cause = `version ${module.version}`;
        }
      } catch (error) {
        cause ??= error;
        // If the page's policy blocks one file of the library, it blocks them all.
        addEventListener('securitypolicyviolation', ({blockedURI}) => {
          if (blockedURI.includes('trouble')) code = 'policy';
        });
      }
      await wait(300);
    }
    throw new ContentError(
      code ?? (cause ? 'network' : 'timeout'),
      file + '.js did not load (keep the files together): ' + (cause as string | undefined),
    );
  };
