import {membersOf, viewOf} from '../../platform/page-document.js';

/**
 * The id that the address's fragment names, if exactly one element of the page has it and that one is the widget's.
 * The address is only read: the widget never writes to it, to the history or to the title, since topics of health
 * leak from there into the host's analytics and onto shared devices.
 */
export function linkedSection(widget: Element): string | undefined {
  const id = decode(viewOf(widget).location.hash.slice(1));
  const page = membersOf(widget.getRootNode() as Document);
  const [target, second] = id ? page.querySelectorAll(`[id="${CSS.escape(id)}"]`) : [];
  return target && !second && widget.contains(target) ? id : undefined;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
