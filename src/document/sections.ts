import type {Section} from './types.js';

/** Sections, each followed by its subsections. */
export function withSections<Node>(sections: readonly Section<Node>[]): Section<Node>[] {
  return sections.flatMap((section) => [section, ...withSections(section.sections)]);
}
