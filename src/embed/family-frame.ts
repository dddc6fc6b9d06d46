/**
 * For a page that frames `embed.html`: gives the frame the height of its content, so that it has no scroll bar, and
 * tells it the page's fragment, so that links to an answer work. Without this script the frame scrolls.
 */
import {parseUrl} from '../document/url-policy.js';
import {pageDocument} from '../platform/page-document.js';
import {headerOver, ROUNDED} from '../widgets/page/header-over.js';
import {messageIn, send} from './frame-messages.js';

/** Whether a frame shows a widget, and messages of this origin may come from it. */
function isFrameOf({src, sandbox}: HTMLIFrameElement, origin: string): boolean {
  const address = parseUrl(src);
  if (!address) return false;
  // A sandboxed page has an origin of its own.
  const isSandboxed = sandbox.length > 0 && !sandbox.contains('allow-same-origin');
  return address.pathname.endsWith('/embed.html') && origin === (isSandboxed ? 'null' : address.origin);
}

const frames = (): HTMLIFrameElement[] => [...pageDocument.querySelectorAll('iframe')];

function sendFragment(frame: HTMLIFrameElement): void {
  const fragment = location.hash.slice(1);
  // Not to one origin only: a sandboxed frame has none, and the address of a page is not secret to what it frames.
  if (fragment && frame.contentWindow) send(frame.contentWindow, {fragment}, '*');
}

/** Milliseconds after which most pages have stopped scrolling smoothly. */
const SETTLED = 500;

const known = new Set<HTMLIFrameElement>();

addEventListener('message', ({source, origin, data}) => {
  const message = messageIn(data);
  const frame = message && frames().find(({contentWindow}) => contentWindow === source);
  if (!frame || !isFrameOf(frame, origin)) return;
  const {height, top} = message;
  if (Number.isFinite(height)) {
    const {boxSizing} = getComputedStyle(frame);
    const border = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.ceil(height!) + border}px`;
  }
  if (Number.isFinite(top)) {
    const {scrollPaddingTop} = getComputedStyle(pageDocument.documentElement);
    const topNow = () => frame.getBoundingClientRect().top + frame.clientTop + top!;
    scrollBy({top: topNow() - (parseFloat(scrollPaddingTop) || 0)});
    setTimeout(() => {
      const found = pageDocument.elementFromPoint(innerWidth / 2, Math.max(topNow(), 0) + 1);
      const distance = headerOver(frame, found);
      // Not where the reader has scrolled past it meanwhile.
      if (topNow() >= -ROUNDED && distance > topNow()) scrollBy({top: topNow() - distance});
    }, SETTLED);
  }
  if (!known.has(frame)) sendFragment(frame);
  known.add(frame);
});

addEventListener('hashchange', () => {
  for (const frame of known) sendFragment(frame);
});

// A frame that was loaded before this script has sent its height already.
for (const frame of frames())
  if (frame.src.includes('/embed.html') && frame.contentWindow) send(frame.contentWindow, {}, '*');
