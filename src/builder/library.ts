import type {WidgetTag} from '../text-kinds/widgets.js';

/** What the builder knows of the library: the build writes it into the page (`src/build/builder-page-plugin.ts`). */
export interface Library {
  /** Version of the package, and name of the folder with its files. */
  readonly version: string;
  readonly languages: readonly BuilderLanguage[];
  readonly widgets: readonly BuilderWidget[];
}

export interface BuilderLanguage {
  /** BCP 47 code. */
  readonly code: string;
  /** Its name in itself. */
  readonly name: string;
  /** The words before the numbers of the help line. */
  readonly helpNow: string;
  readonly helpLines: readonly {readonly label: string; readonly number: string; readonly call: string}[];
}

export interface BuilderWidget {
  readonly tag: WidgetTag;
  /** Its name for authors. */
  readonly title: string;
  /** Its default topic. */
  readonly topic: string;
  readonly topics: readonly BuilderTopic[];
}

export interface BuilderTopic {
  readonly topic: string;
  /** Its title in each language that it is written in, by code. */
  readonly titles: Readonly<Record<string, string>>;
}
