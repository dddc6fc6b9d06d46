import {behindDetour, isShort} from './tracking.js';

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** An address of the web, with its site and its path. A site without https or www must end as sites do: `guide.pdf` is none. */
const PAGE =
  /(?:https?:\/\/(?:www\.)?|(?<![\w@.])www\.)([\w-]+(?:\.[\w-]+)+)(\/[^\s)\]]*)?|(?<![\w@.])((?:[\w-]+\.)+(?:com|edu|es|gov|info|int|mil|mx|net|org|us))(?![\w@.-]*\w)(\/[^\s)\]]*)?/i;

/** Both addresses of a link that shows one and opens another; undefined for any other link. */
export function otherThanShown(words: string, url: string): {shown: string; opened: string} | undefined {
  const mail = MAIL.exec(words)?.[0];
  const target = behindDetour(url) ?? url;
  if (mail !== undefined) {
    const opened = decoded(/^mailto:([^?]*)/i.exec(target)?.[1] ?? '').trim();
    const isSame = opened
      .toLowerCase()
      .split(/\s*,\s*/)
      .includes(mail.toLowerCase());
    return isSame ? undefined : {shown: mail, opened: opened === '' ? url : opened};
  }
  const [shown, whole, wholePath, bare, barePath] = PAGE.exec(words) ?? [];
  if (shown === undefined || !/^https?:/i.test(target) || !URL.canParse(target) || isShort(target))
    return undefined;
  const {hostname, pathname} = new URL(target);
  const site = (whole ?? bare!).toLowerCase();
  const host = hostname.replace(/^www\./, '');
  const isSite = host === site || host.endsWith(`.${site}`) || site.endsWith(`.${host}`);
  const path = plainPath(wholePath ?? barePath ?? '');
  return isSite && plainPath(pathname).startsWith(path) ? undefined : {shown, opened: target};
}

/** Without the marks of a sentence behind it, or of a part that is left out. */
const plainPath = (path: string) =>
  decoded(path.split(/[?#]/, 1)[0]!)
    .replace(/[/.,;:!?…]+$/, '')
    .toLowerCase();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
