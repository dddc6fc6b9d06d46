/** The parts of Eleventy that the demo site and the docs use; the package has no types of its own. */
declare module '@11ty/eleventy' {
  export interface Page {
    readonly url: string;
    readonly fileSlug: string;
    readonly data: {readonly lang: string};
  }

  export interface Configuration {
    on(
      name: 'eleventy.after',
      listener: (build: {
        readonly results: readonly {
          readonly url: string;
          readonly outputPath: string;
          readonly content: string;
        }[];
      }) => Promise<void>,
    ): void;
    addGlobalData(name: string, value: unknown): void;
    addFilter(name: string, filter: (...values: string[]) => unknown): void;
    addCollection(name: string, pages: (collections: {getAll(): Page[]}) => Page[]): void;
    addPassthroughCopy(files: string | Readonly<Record<string, string>>): void;
    setIncludesDirectory(folder: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    addExtension(extension: string, language: {compile(source: string): () => string}): void;
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath?: string | false;
        readonly quietMode?: boolean;
        readonly runMode?: 'build' | 'watch';
        readonly config?: (configuration: Configuration) => void;
      },
    );
    disableLogger(): void;
    init(): Promise<unknown>;
    /** Builds once. */
    write(): Promise<unknown>;
    /** Builds, and rebuilds whenever a source changes. */
    watch(): Promise<unknown>;
    stopWatch(): Promise<void>;
  }
}
