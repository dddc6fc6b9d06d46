/**
 * Names of parameters that tell the owner of a page who sent a reader, or which letter it was clicked in. They are
 * what browsers and their extensions take away by themselves (Firefox's query stripping, Brave, ClearURLs).
 */
const TRACKING =
  /^(?:utm_\w+|_g[al]|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|twclid|ttclid|igshid|igsh|yclid|li_fat_id|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id|s_cid|icid|cmpid|wickedid|rb_clickid)$/i;

/** The parameters of an address that track a reader, and the address without them. */
export function trackingIn(address: string): {parameters: readonly string[]; without: string} {
  const [head, query, hash] = partsOf(address);
  const pairs = query.split('&');
  const isTracking = (pair: string) => TRACKING.test(pair.split('=', 1)[0]!);
  const kept = pairs.filter((pair) => !isTracking(pair)).join('&');
  return {
    parameters: pairs.filter(isTracking).map((pair) => pair.split('=', 1)[0]!),
    without: `${head}${kept && `?${kept}`}${hash}`,
  };
}

/** By hand: the platform's `URL` would write the rest of the address anew. */
function partsOf(address: string): readonly [head: string, query: string, hash: string] {
  const [, head, query, hash] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address)!;
  return [head!, query ?? '', hash ?? ''];
}
