import {warn} from '../../platform/warn.js';

/** Replaced by the build with the package's version. */
declare const FAMILY_WIDGETS_VERSION: string;

export const version: string = FAMILY_WIDGETS_VERSION;

interface Versioned extends CustomElementConstructor {
  readonly version?: string;
}

let warned = false;

/** Registers a tag. The first copy on a page wins: a second one warns once, with both versions, and never throws. */
export function define(tag: string, element: Versioned): void {
  const existing: Versioned | undefined = customElements.get(tag);
  if (!existing) {
    customElements.define(tag, element);
  } else if (existing !== element && !warned) {
    warned = true;
    warn(
      `<${tag}> is defined twice: version ${existing.version ?? 'unknown'} is used, not ${element.version}.`,
    );
  }
}
