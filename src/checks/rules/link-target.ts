import type {ProblemRule} from '../../document/types.js';
import type {CheckedFile} from '../checked-file.js';
import {missingScheme} from '../../document/missing-scheme.js';
import {nearest} from '../../document/nearest.js';
import type {Finding, Library, Rule} from '../rule.js';
import type {TextRange} from '../../document/types.js';
import type {Settings} from '../settings.js';
import {fieldRange} from '../front-matter/field-position.js';
import {brokenLinksIn} from '../addresses/broken-links.js';
import {addressesIn} from '../addresses/links.js';
import {addressOf, decode, isRelative, pathOf} from '../addresses/relative.js';
import {behindDetour, isShort, trackingIn} from '../addresses/tracking.js';

/** Problems with the address of a link. The parser reports an address that is not allowed at all. */
export const linkTarget: Rule = {
  name: 'link-target',
  severity: 'error',
  about: 'A link leads to a heading or a file that is there, or to a page over https and without tracking.',
  check: (file, {library, settings, report}) => {
    for (const {url, range} of addressesIn(file).links) {
      const finding = judge(url, file, library, settings);
      if (finding && !isReportedAlready(file, 'link', range)) report({...finding, range});
    }
    for (const finding of brokenLinksIn(file)) report(finding);
    for (const finding of sourcesOf(file)) report(finding);
  },
};

/** Whether the parser has reported this range. */
export function isReportedAlready(
  {problems}: CheckedFile,
  rule: ProblemRule,
  range: TextRange | undefined,
): boolean {
  return problems.some(
    (problem) =>
      problem.rule === rule && problem.line === range?.start.line && problem.column === range.start.column,
  );
}

/** Addresses of the sources that the file describes itself. The front matter's schema reports one without https. */
function sourcesOf(file: CheckedFile): Finding[] {
  const sources: unknown = file.fields['sources'];
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown, index): Finding[] => {
    const url = typeof source === 'object' && source !== null && 'url' in source ? source.url : undefined;
    const finding = typeof url === 'string' && /^https:/i.test(url) ? judgePage(url) : undefined;
    if (!finding) return [];
    return [{...finding, range: fieldRange(file, ['sources', index, 'url'], ['sources', index])}];
  });
}

function judge(url: string, file: CheckedFile, library: Library, settings: Settings): Finding | undefined {
  if (/^(?:#|mailto:)?\s*$/i.test(url)) return leadsNowhere(url);
  if (url.startsWith('#')) return judgeId(decode(url.slice(1)).normalize('NFC'), file, library, settings);
  if (/^(?:https?:|[/\\]{2})/i.test(url)) return judgePage(url);
  return isRelative(url) ? judgeFile(url, file, library) : undefined;
}

function leadsNowhere(url: string): Finding {
  return {
    message: /^mailto:/i.test(url)
      ? 'This link writes to nobody. Write the whole address: mailto:name@example.org'
      : 'This link leads nowhere. Write where it leads: [words](https://…), or [words](#id) with the id of a heading.',
  };
}

function judgeId(
  id: string,
  file: CheckedFile,
  library: Library,
  {ids, languages}: Settings,
): Finding | undefined {
  // A text that is not translated is shown in the first language.
  const known = [file.language, languages[0]!].map((language) => idsOf(library, language));
  const others = [library.builtInIds, new Set(ids)];
  if ([...known, ...others].some((some) => some.has(id))) return undefined;
  // Prefer headings of the same text, the most frequent target.
  const own = file.document.blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
  const meant =
    nearest(id, own) ??
    nearest(
      id,
      [...known, ...others].flatMap((some) => [...some]),
    );
  return {
    message: meant
      ? `No heading has the id #${id}. Did you mean #${meant}?`
      : `No heading has the id #${id}. Link to the {#id} of a heading in one of the texts.`,
    ...(meant && {instead: [`#${meant}`]}),
  };
}

const idsByLanguage = new WeakMap<Library, Map<string, ReadonlySet<string>>>();

/** Ids of all headings in the files of a language. */
function idsOf(library: Library, language: string): ReadonlySet<string> {
  const languages = idsByLanguage.get(library) ?? new Map<string, ReadonlySet<string>>();
  idsByLanguage.set(library, languages);
  const known = languages.get(language);
  if (known) return known;
  const ids = new Set<string>();
  for (const {language: other, document} of library.files)
    if (other === language)
      for (const block of document.blocks) if (block.type === 'heading') ids.add(block.id);
  languages.set(language, ids);
  return ids;
}

/** Problems with the address of a page on another site; also used for the addresses of sources. */
export function judgePage(url: string): Finding | undefined {
  if (!/^(?:https?:)?[/\\]{2}[^/\\\s?#]/i.test(url))
    return {
      message: `${url} does not say on which site the page is. Write its whole address, such as https://www.cdc.gov/overdose`,
    };
  if (isShort(url))
    return {
      message: `${url} is a short address: it hides where it leads, and counts who comes. Write the address of the page itself.`,
    };
  const target = behindDetour(url);
  if (target !== undefined)
    return {
      message: `This address leads through a page that counts readers. Write ${target}`,
      instead: [target],
    };
  if (!/^https:/i.test(url)) {
    const instead = trackingIn(url.replace(/^(?:http:)?[/\\]{2}/i, 'https://')).without;
    return {message: `Others can read along on the way to ${url}. Write ${instead}`, instead: [instead]};
  }
  const {parameters, without} = trackingIn(url);
  if (parameters.length === 0) return undefined;
  return {
    message: `This address tells who sent the reader (${parameters.join(', ')}). Write ${without}`,
    instead: [without],
  };
}

function judgeFile(url: string, file: CheckedFile, {files, paths}: Library): Finding | undefined {
  const path = pathOf(url, file.path);
  const scheme = missingScheme(url);
  if (scheme && !paths.has(path))
    return {message: `${url} is no whole address. Write ${scheme}${url}`, instead: [scheme + url]};
  const text = files.find((other) => other.path === path);
  if (text) {
    const heading = text.document.blocks.find(({type}) => type === 'heading');
    const id = heading?.type === 'heading' ? heading.id : 'id';
    return {
      message: `A reader would get the file ${url} as it is. Link to one of its headings, such as #${id}.`,
      severity: 'warning',
      instead: [`#${id}`],
    };
  }
  return paths.has(path) ? undefined : missingFile(url, file, [...paths, ...files.map((each) => each.path)]);
}

/**
 * Reports a relative address that does not exist.
 *
 * @param otherwise - what to write if no file has a similar address
 */
export function missingFile(
  url: string,
  {path}: CheckedFile,
  paths: readonly string[],
  otherwise = 'Write an address that starts with https:// for a page elsewhere.',
): Finding {
  const meant = nearest(pathOf(url, path), paths);
  const instead = meant && addressOf(meant, path);
  return {
    message: instead
      ? `There is no file ${url}, seen from this text. Did you mean ${instead}?`
      : `There is no file ${url}, seen from this text. ${otherwise}`,
    ...(instead && {instead: [instead]}),
  };
}
