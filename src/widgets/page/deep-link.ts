import {membersOf, windowOf} from '../../platform/page-document.js';

/**
 * Whether a fragment is state of the page: the route of a hash router (`#/families`, `#!/families`), or the like
 * (`#tab=2`).
 */
export function isRoute(hash: string): boolean {
  return /^#(?:!|.*[/=])/.test(hash);
}

/**
 * The ids that a fragment may contain: all of it, or what follows the route of a hash router
 * (`#/families#what-is-detox`). The address is only read: a widget never changes it, the history or the title, through
 * which health topics would leak into the page's analytics and onto shared devices.
 */
export function idsIn(hash: string): string[] {
  const id = hash.slice(1);
  const ids = isRoute(hash) && id.includes('#') ? [id, id.slice(id.lastIndexOf('#') + 1)] : [id];
  return ids.map(decode).filter(Boolean);
}

/** Decodes percent-encoding; returns the fragment unchanged if it is malformed. */
export function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A link to a fragment of its own page. */
export interface FragmentLink {
  readonly element: HTMLAnchorElement;
  readonly hash: string;
  readonly id: string;
  /** The browser would stay on the page, in the same window. Under a `<base>` it would not. */
  readonly staysOnPage: boolean;
}

/** The link that a click follows; undefined if it opens elsewhere, or is not a link to a fragment. */
export function fragmentLinkOf(event: MouseEvent): FragmentLink | undefined {
  const link = (event.composedPath() as Partial<HTMLAnchorElement>[]).find(
    ({localName}) => localName === 'a',
  ) as HTMLAnchorElement | undefined;
  const isElsewhere = event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  // The `href` of a link in an SVG is an object.
  if (isElsewhere || typeof link?.href !== 'string') return undefined;
  // Not the property: in Firefox it is the target of the <base>, too.
  const target = link.getAttribute('target') ?? '';
  if (isOther(target) || link.hasAttribute('download')) return undefined;
  const [address, ...rest] = link.href.split('#');
  const base = membersOf(link.ownerDocument).querySelector<HTMLBaseElement>('base[target]');
  const staysOnPage =
    address === windowOf(link).location.href.split('#', 1)[0] && !isOther(target || base?.target);
  if (rest.length === 0 || !(staysOnPage || link.getAttribute('href')!.startsWith('#'))) return undefined;
  const hash = `#${rest.join('#')}`;
  return {element: link, hash, id: decode(hash.slice(1)), staysOnPage};
}

/** Whether the `target` of a link is another window or frame. */
function isOther(target = ''): boolean {
  return /^(?!_self$)./i.test(target);
}
