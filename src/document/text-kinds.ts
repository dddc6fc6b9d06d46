/** How the parts of a text are recognised: by the widget that shows them, and by the checks. */
import type {Section} from './types.js';

/** Whether tips stand in groups. Where no heading has one below it, every heading is a tip. */
export function hasGroups({sections}: {readonly sections: readonly Section<unknown>[]}): boolean {
  return sections.some((section) => section.sections.length > 0);
}

/** What is no stage of a timeline: the band that runs through all stages, and the branch that can happen at any. */
export function besidesOf<Node>(sections: readonly Section<Node>[]): {
  readonly band: Section<Node> | undefined;
  readonly branch: Section<Node> | undefined;
} {
  const endingIn = (end: string) => sections.find(({id}) => id.endsWith(end));
  return {band: endingIn('-medication'), branch: endingIn('-setback')};
}
