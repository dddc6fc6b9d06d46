import {windowOf} from '../../platform/page-document.js';

/**
 * A fragment in which a page keeps where it is: the route of a hash router (`#/families`, `#!/families`), or other state
 * (`#tab=2`).
 */
export function isRoute(hash: string): boolean {
  return /^#(?:!|.*[/=])/.test(hash);
}

/**
 * The ids that an address's fragment may name: all of it, or what stands after the route of a hash router
 * (`#/families#what-is-detox`). The address is only read: a widget never writes to it, to the history or to the title,
 * since topics of health leak from there into the host's analytics and onto shared devices.
 */
export function idsIn(hash: string): string[] {
  const id = hash.slice(1);
  const ids = isRoute(hash) && id.includes('#') ? [id, id.slice(id.lastIndexOf('#') + 1)] : [id];
  return ids.map(decode).filter(Boolean);
}

/** Percent-encoded letters as they are; as it stands where that is not possible. */
export function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A link to a fragment of the page that it stands on. */
export interface FragmentLink {
  readonly element: HTMLAnchorElement;
  readonly hash: string;
  readonly id: string;
  /** Followed by the browser, it stays on the page. Under a `<base>` it does not. */
  readonly staysHere: boolean;
}

/** The link to a fragment that a click follows; undefined where it shall open elsewhere, or is no such link. */
export function fragmentLinkOf(event: MouseEvent): FragmentLink | undefined {
  const link = (event.composedPath() as Partial<HTMLAnchorElement>[]).find(
    ({localName}) => localName === 'a',
  ) as HTMLAnchorElement | undefined;
  const isElsewhere = event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  // The address of a link in an SVG is an object.
  if (isElsewhere || typeof link?.href !== 'string') return undefined;
  if (/^(?!_self$)./.test(link.target) || link.hasAttribute('download')) return undefined;
  const [address, ...rest] = link.href.split('#');
  const staysHere = address === windowOf(link).location.href.split('#', 1)[0];
  if (rest.length === 0 || !(staysHere || link.getAttribute('href')!.startsWith('#'))) return undefined;
  const hash = `#${rest.join('#')}`;
  return {element: link, hash, id: decode(hash.slice(1)), staysHere};
}
