/** How a widget gets into a page. */
export type Way = 'tag' | 'article' | 'bundle' | 'block' | 'classes' | 'frame' | 'npm';

/**
 * Where a snippet may be pasted, and the ways in that survive there; the first one is proposed. What each host does to a
 * page was tried on real ones or taken from their documentation.
 */
export const waysOf = {
  html: ['tag', 'article', 'bundle', 'block', 'classes', 'frame', 'npm'],
  wordpress: ['tag', 'article', 'bundle', 'block', 'classes', 'frame'],
  'wordpress-author': ['classes', 'block'],
  squarespace: ['tag', 'article', 'bundle', 'frame'],
  wix: ['frame'],
  'google-sites': ['frame'],
  drupal: ['tag', 'article', 'bundle', 'block', 'classes', 'frame'],
  react: ['npm', 'frame'],
  'frame-only': ['frame'],
} as const satisfies Record<string, readonly [Way, ...Way[]]>;

export type Place = keyof typeof waysOf;

export const places = Object.keys(waysOf) as readonly Place[];

/** The ways in of a place, the proposed one first. */
export function waysIn(place: Place): readonly [Way, ...Way[]] {
  return waysOf[place];
}

/** Places that keep a `<script>` beside a frame. */
const WITH_SCRIPT: readonly Place[] = ['html', 'wordpress', 'squarespace', 'drupal'];

export const allowsScript = (place: Place): boolean => WITH_SCRIPT.includes(place);

export const isWordPress = (place: Place): boolean => place.startsWith('wordpress');
