/**
 * Names of parameters that reveal to the owner of a page who sent a reader, or which newsletter a link was in: those
 * that browsers and their extensions remove (Firefox's query stripping, Brave, ClearURLs).
 */
const TRACKING =
  /^(?:(?:utm|pk|mtm|piwik|matomo)_\w+|_g[al]|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|twclid|ttclid|igshid|igsh|yclid|li_fat_id|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs\w+|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id|s_cid|icid|cmpid|wickedid|rb_clickid|srsltid|trk|ref_src|wt\.mc_id)$/i;

/** Sites on which `si` identifies who shared a video or a song; elsewhere it may mean anything. */
const SHARING =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtube\.com|youtube-nocookie\.com|youtu\.be|spotify\.com)(?=[/:]|$)/i;

/** Services that shorten addresses. */
const SHORT =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:bit\.ly|t\.co|goo\.gl|tinyurl\.com|ow\.ly|buff\.ly|lnkd\.in|is\.gd|rebrand\.ly|cutt\.ly|tiny\.cc)(?=[/:?#]|$)/i;

export function isShort(address: string): boolean {
  return SHORT.test(address);
}

/** The parameters of an address that track a reader, and the address without them. */
export function trackingIn(address: string): {parameters: readonly string[]; without: string} {
  const [head, query, hash] = partsOf(address);
  const pairs = query.split('&');
  const hasShares = SHARING.test(head);
  const isTracking = (pair: string) => {
    const name = pair.split('=', 1)[0]!;
    return TRACKING.test(name) || (hasShares && name === 'si');
  };
  const kept = pairs.filter((pair) => !isTracking(pair)).join('&');
  return {
    parameters: pairs.filter(isTracking).map((pair) => pair.split('=', 1)[0]!),
    without: `${head}${kept && `?${kept}`}${hash}`,
  };
}

/** Not by the platform's `URL`, which would normalise the rest of the address. */
function partsOf(address: string): readonly [head: string, query: string, hash: string] {
  const [, head, query, hash] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address)!;
  return [head!, query ?? '', hash ?? ''];
}

/** Google Docs, Outlook and Facebook lead every link through a page of theirs, with the address behind one of these. */
const DETOUR =
  /^https?:\/\/(?:www\.google\.[a-z.]+\/url|[\w.-]+\.safelinks\.protection\.outlook\.com\/|l\.(?:facebook|instagram)\.com\/l?\.?(?:php)?)\?(?:[^#]*&)?(?:q|url|u)=(https?(?::|%3A)[^&#]+)/i;

/** Where an address leads that goes through a page which counts readers; undefined for any other. */
export function behindDetour(address: string): string | undefined {
  const target = DETOUR.exec(address)?.[1];
  try {
    return target && decodeURIComponent(target);
  } catch {
    return target;
  }
}
