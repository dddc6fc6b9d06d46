import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {readCheckedFile, type CheckedFile} from '../checks/checked-file.js';
import {acceptTranslation} from '../checks/translation/translation-state.js';
import {foldersOf} from './folders.js';
import {asking, readFolder, settingsOf} from './read-folder.js';
import {isRead} from './read-text.js';

export interface Accepted {
  /** Names of the files that were written. */
  readonly renewed: readonly string[];
  /** Why others were not. */
  readonly problems: readonly string[];
}

/**
 * Records in each of some translations that it was made from the current original, and writes the file.
 *
 * @throws WrongUsage if there is no such file or folder
 */
export function acceptTranslations(paths: readonly string[], cwd: string, config?: string): Accepted {
  const renewed: string[] = [];
  const problems: string[] = [];
  for (const folder of foldersOf(paths, cwd, config)) {
    const {settings} = settingsOf(folder, cwd);
    const texts = readFolder(folder, cwd, settings).texts.filter(isRead).map(readCheckedFile);
    const isAsked = asking(folder, cwd);
    const originals = originalsAmong(texts, settings.languages[0]!);
    for (const {path, written, document} of texts) {
      const id = document.meta.translationOf?.id;
      if (id === undefined || !isAsked(path)) continue;
      const original = originals.get(id);
      if (!original) {
        problems.push(`${path} is a translation of ${id}, which is not among the texts of the folder.`);
        continue;
      }
      try {
        const accepted = acceptTranslation(written, original.written, path);
        if (accepted === written) continue;
        writeFileSync(resolve(cwd, path), accepted);
        renewed.push(path);
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
  return {renewed, problems};
}

/** Texts in the first language, by id. */
function originalsAmong(texts: readonly CheckedFile[], language: string): Map<string, CheckedFile> {
  const originals = texts.filter(
    ({document, language: own}) => own === language && !document.meta.translationOf,
  );
  return new Map(originals.flatMap((file) => (file.document.meta.id ? [[file.document.meta.id, file]] : [])));
}
