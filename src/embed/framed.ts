import {pageDocument} from '../platform/page-document.js';
import type {FamilyWidget} from '../widgets/base/family-widget.js';
import {decode} from '../widgets/page/deep-link.js';
import {messageIn, send, type FrameMessage} from './frame-messages.js';

const hasSheets = 'adoptedStyleSheets' in document;

/** Adds a style sheet that no content security policy blocks; in Safari before 16.4, one that a policy may block. */
export function adopt(root: Document | ShadowRoot, rules: string): void {
  if (hasSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets.push(sheet);
  } else {
    const style = pageDocument.createElement('style');
    style.textContent = rules;
    ('head' in root ? root.head : root).append(style);
  }
}

/** What leads nowhere in a frame: the address is that of the frame alone. */
const NO_ADDRESS = '.copy,.address{display:none!important}';
const NO_PRINT = '.foot>.button,.questions .row>.button{display:none!important}';

/** Connects the widget of a framed page with the page around it. */
export function connectFrame(widget: FamilyWidget): void {
  const tell = (message: FrameMessage) => send(parent, message, '*');
  adopt(widget.renderRoot as ShadowRoot, NO_ADDRESS + (canPrint() ? '' : NO_PRINT));
  addEventListener('click', openOutside, {capture: true});

  // Not the page's own height, which is at least that of the frame: it could never become smaller.
  const tellHeight = () => tell({height: pageDocument.body.getBoundingClientRect().height});
  new ResizeObserver(tellHeight).observe(pageDocument.body);

  let fragment = '';
  const follow = () => {
    if (fragment && widget.show(decode(fragment))) fragment = '';
  };
  addEventListener('message', ({source, data}) => {
    const message = source === parent ? messageIn(data) : undefined;
    if (!message) return;
    if (message.fragment) ({fragment} = message);
    follow();
    tellHeight();
  });
  widget.addEventListener('family-content-load', () => {
    follow();
    // Browsers do not lay out a frame of another site outside the window, and notify no observer in it.
    tellHeight();
  });
  // Browsers do not scroll the page around a frame of another site.
  widget.addEventListener('family-navigate', ({section}) => {
    const target = widget.querySelector(`[id="${CSS.escape(section)}"]`);
    if (!target) return;
    // The open answer may have scrolled within the frame, which has not its new height yet.
    tellHeight();
    tell({top: target.getBoundingClientRect().top + scrollY});
  });
}

/** The sandbox of the frame; undefined without one, or if it cannot be read since the page around is another site's. */
function sandbox(): DOMTokenList | undefined {
  try {
    const {frameElement} = window;
    return frameElement?.hasAttribute('sandbox') ? (frameElement as HTMLIFrameElement).sandbox : undefined;
  } catch {
    return undefined;
  }
}

/** A sandbox takes the page's origin away, unless it says otherwise. */
const isSandboxed = () => origin === 'null';

function canPrint(): boolean {
  return !isSandboxed() && (sandbox()?.contains('allow-modals') ?? true);
}

/** Links to other pages open in place of the whole page, or in a new one from a sandbox. */
function openOutside(event: MouseEvent): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (
    !link ||
    !/^https?:$/.test(link.protocol) ||
    link.href.split('#', 1)[0] === location.href.split('#', 1)[0]
  )
    return;
  link.target = isSandboxed() || (sandbox() && !sandbox()!.value.includes('allow-top')) ? '_blank' : '_top';
}
