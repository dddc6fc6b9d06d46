/** What an author can start from: the templates, which the command line hands out too, and the library's own files. */
import {textKindOf, textKinds} from '../../src/text-kinds/index.js';
import {frontMatterField} from './front-matter-field.js';
import {languageTitle} from './language-title.js';
import {libraryFiles} from './library.js';

const files: Readonly<Record<string, string>> = import.meta.glob('../../src/text-kinds/templates/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface Template {
  readonly language: string;
  /** Of `kinds`. */
  readonly kind: string;
  readonly text: string;
}

/** In the order of the kinds, English first. */
export const templates: readonly Template[] = Object.entries(files)
  .map(([path, text]) => {
    const [, language = '', kind = ''] = /([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
    return {language, kind, text: filled(text, kind)};
  })
  .sort((one, other) => one.language.localeCompare(other.language) || place(one.kind) - place(other.kind));

/** Filled in like `npx family-widgets new`. */
function filled(text: string, kind: string): string {
  return text.replaceAll('my-text', `my-${kind}`);
}

function place(kind: string): number {
  return textKinds.findIndex(({name}) => name === kind);
}

/** What a kind is called where authors choose one. */
export function kindTitle(kind: string): string {
  return textKindOf({kind})?.title ?? kind;
}

export interface Start {
  /** Identifies the choice: `template en/faq`, `content/en/iop.md`. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** Groups of things to start from, in the order of the list. */
export function starts(): {readonly title: string; readonly starts: readonly Start[]}[] {
  const languages = [...new Set(templates.map(({language}) => language))];
  const written = libraryFiles().map((given) => ({...given, language: given.path.split('/')[1]!}));
  return [
    ...languages.map((language) => ({
      title: `Templates, ${languageTitle(language)}`,
      starts: templates
        .filter((template) => template.language === language)
        .map(({kind, text}) => ({
          key: `template ${language}/${kind}`,
          title: kindTitle(kind),
          text,
        })),
    })),
    ...[...new Set(written.map(({language}) => language))].map((language) => ({
      title: `Texts of the library, ${languageTitle(language)}`,
      starts: written
        .filter((file) => file.language === language)
        .map(({path, text}) => ({
          key: path,
          title: frontMatterField(text, 'title') ?? path,
          text,
        })),
    })),
  ];
}

/** The text that is open at first; undefined without templates. */
export function firstStart(): string | undefined {
  return starts()[0]?.starts[0]?.key;
}
