/** Types of the modules that `src/build/content-plugin.ts` generates from the files in `content/`. */

type RenderedDocument = import('./rendering/rendered-document.js').RenderedDocument;

declare module '*.md' {
  const content: RenderedDocument;
  export default content;
}

declare module '*/help-lines.yaml' {
  /** The few numbers of the help line. */
  export const shortHelpLines: readonly import('./document/help-lines.js').HelpLine[];
  /** The full records. */
  export const helpLines: readonly import('./document/help-lines.js').HelpLineRecord[];
}

declare module '*/levels-of-care.yaml' {
  /** In ascending order of hours. */
  export const careLevels: readonly import('./document/levels-of-care.js').CareLevel[];
  /** When a program that is not a level of care takes place, by its id. */
  export const carePlaces: Readonly<Record<string, import('./document/levels-of-care.js').CarePlace>>;
}

/** How pieces are loaded on first use: each build chooses between chunks, addresses, and a single file. */
declare module 'virtual:family-content' {
  /**
   * @param attempt - 0 the first time. Firefox caches a failed import for the life of the page, so each later attempt
   *   must have an address of its own.
   */
  type Load<T> = (attempt: number) => Promise<T>;

  /** topic → language → the document. */
  export const catalogue: Readonly<
    Record<string, Readonly<Record<string, Load<{default: RenderedDocument}>>>>
  >;
  /**
   * language → the glossary, for texts that a page loads itself; built-in texts contain the meanings of their terms.
   */
  export const glossaries: Readonly<
    Record<string, Load<{default: import('./document/glossary.js').Glossary}>>
  >;
  /** language → the vocabulary of the search. */
  export const vocabularies: Readonly<
    Record<string, Load<{default: import('./widgets/family-faq/search/vocabulary.js').Vocabulary}>>
  >;
  /** The shared list of sources, for texts that a page loads itself; built-in texts contain their own. */
  export const importSources: Load<{default: readonly import('./document/types.js').Source[]}>;
  export const importBlocks: Load<typeof import('./embed/blocks.js')>;
  export const importRemote: Load<typeof import('./loading/remote-document.js')>;
  export const importYaml: Load<typeof import('./document/yaml.js')>;
  export const importShape: Load<typeof import('./loading/report-shape.js')>;
  export const importArticle: Load<typeof import('./rendering/adopt-article.js')>;
  export const importPrerendered: Load<typeof import('./loading/prerendered.js')>;
  export const importJsonLd: Load<typeof import('./widgets/page/json-ld.js')>;
  export const importPage: Load<typeof import('./widgets/page/page-connection.js')>;
  export const importFaq: Load<typeof import('./widgets/family-faq/view.js')>;
  export const importExplainer: Load<typeof import('./widgets/family-program-explainer/view.js')>;
  export const importCompare: Load<typeof import('./widgets/family-program-explainer/compare.js')>;
  export const importTimeline: Load<typeof import('./widgets/family-stage-timeline/view.js')>;
  export const importTips: Load<typeof import('./widgets/family-wellness-tips/view.js')>;
  export const importGlossary: Load<typeof import('./widgets/glossary/glossary.js')>;
  export const importHelpCard: Load<typeof import('./widgets/family-help-card/view.js')>;
  export const importSearch: Load<typeof import('./widgets/family-faq/search/search.js')>;
}

/** Defines the one element of a bundle (`src/embed/widget-bundle.ts`). */
declare module 'virtual:family-widget';
