/**
 * The id that the address's fragment names, if exactly one element of the page has it and that one is the widget's.
 * The address is only read: the widget never writes to it, to the history or to the title, since topics of health
 * leak from there into the host's analytics and onto shared devices.
 */
export function linkedSection(widget: Element): string | undefined {
  const fragment = decode(location.hash.slice(1));
  const page = widget.getRootNode() as Document | ShadowRoot;
  // Ids of ours are composed (NFC); some programs decompose the letters of an address (NFD).
  return [fragment, fragment.normalize('NFC')].find((id) => {
    const [target, second] = id ? page.querySelectorAll(`[id="${CSS.escape(id)}"]`) : [];
    return target && !second && widget.contains(target);
  });
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
