/** Unusual pages in a frame, with the library from `dist/` as on a partner's page: build first. */
import type {FamilyFaq} from '../../src/index.js';
import {membersOf} from '../../src/platform/page-document.js';
import type {FaultyLibrary} from '../runner/library.js';
import {fixture, until} from '../support/fixture.js';
import {freshKey, respondUrl} from '../support/server.js';

/** A framed page, of the same origin. */
export interface HostPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis & {readonly heard: Heard};
  readonly document: Document;
  /** The only element, or the one with this id. */
  faq(id?: string): FamilyFaq;
}

/** The records of `watch.js`. */
export interface Heard {
  readonly errors: readonly string[];
  readonly violations: readonly string[];
  readonly warnings: readonly string[];
}

/** Loads `/test/hosts/<name>.html`, and waits for its load event; `name` may have a fragment. */
export async function openHost(name: string, sandbox?: string): Promise<HostPage> {
  const [file, fragment] = name.split('#');
  return openAddress(`/test/hosts/${file}.html${fragment ? `#${fragment}` : ''}`, sandbox);
}

/** A page with this HTML, short enough for an address, in a same-origin frame. */
export async function pageOf(html: string): Promise<HostPage> {
  return openAddress(respondUrl({type: 'text/html; charset=utf-8', body: html}));
}

/** The same for HTML that is too long for an address. */
export async function writtenPage(html: string): Promise<HostPage> {
  const page = await pageOf('<!doctype html>');
  const {open, write, close} = membersOf(page.document);
  open();
  // The page of a test, in its own frame.
  write(html);
  close();
  await until(() => membersOf(page.document).readyState === 'complete', 'The page did not load');
  return page;
}

/** Loads a page with faults in the library's files; by default with one element of the FAQ's topic. */
export async function openLibrary(
  faults: FaultyLibrary['faults'],
  more: Partial<FaultyLibrary> = {},
): Promise<HostPage> {
  const body = '<family-faq topic="family-faq"><p><a href="/guide">Our guide</a></p></family-faq>';
  const address = libraryAddress({body, faults, ...more});
  const frame = await mountFrame(address);
  // Not its load event, which Firefox delays while an import hangs.
  const isDefined = () => frame.contentWindow!.window.customElements.get('family-faq') !== undefined;
  await until(() => frame.contentDocument!.readyState !== 'loading' && isDefined(), 'No script came');
  return hostPage(address, frame);
}

/** The same where the script, or what it loads, may not come; with a `sandbox`, scripts may be disabled. */
export const openMissing = ({
  sandbox,
  ...library
}: Omit<FaultyLibrary, 'key'> & {readonly sandbox?: string}): Promise<HostPage> =>
  openAddress(libraryAddress(library), sandbox);

const libraryAddress = (library: Omit<FaultyLibrary, 'key'>): string =>
  `/__test__/library/${encodeURIComponent(JSON.stringify({key: freshKey(), ...library}))}/index.html`;

/** Loads the page at an address of this origin, and waits for its load event. */
export async function openAddress(address: string, sandbox?: string): Promise<HostPage> {
  return hostPage(address, await frameOf(address, sandbox));
}

function hostPage(address: string, frame: HTMLIFrameElement): HostPage {
  return {
    frame,
    get window() {
      return frame.contentWindow as HostPage['window'];
    },
    get document() {
      return frame.contentDocument!;
    },
    faq: (id) => {
      // An element of the page may shadow the method.
      const {querySelector} = membersOf(frame.contentDocument!);
      const found = querySelector<FamilyFaq>(id ? `#${id}` : 'family-faq');
      if (!found) throw new Error(`${address} has no such element.`);
      return found;
    },
  };
}

export async function frameOf(src: string, sandbox?: string): Promise<HTMLIFrameElement> {
  let loaded!: Promise<unknown>;
  const frame = await mountFrame(src, sandbox, (mounted) => {
    loaded = new Promise((resolve) => mounted.addEventListener('load', resolve, {once: true}));
  });
  await loaded;
  return frame;
}

async function mountFrame(
  src: string,
  sandbox?: string,
  prepare: (frame: HTMLIFrameElement) => void = () => {},
): Promise<HTMLIFrameElement> {
  const box = await fixture('<div></div>');
  const frame = document.createElement('iframe');
  Object.assign(frame, {width: '780', height: '560', title: 'A host page'});
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = src;
  prepare(frame);
  box.append(frame);
  return frame;
}

/** Adds an element at the end of the page. */
export function addFaq({document}: HostPage, properties: Partial<FamilyFaq> = {}): FamilyFaq {
  const faq = Object.assign(document.createElement('family-faq'), properties);
  document.body.append(faq);
  return faq;
}

/** Waits for the text, and returns its questions: the headings, in the page's own document. */
export async function questionsOf(faq: FamilyFaq): Promise<HTMLElement[]> {
  await until(() => detailsOf(faq).length > 0, 'No question came');
  await faq.updateComplete;
  return [...faq.querySelectorAll<HTMLElement>('[slot^="question-"]')];
}

export function detailsOf(faq: FamilyFaq): HTMLDetailsElement[] {
  return [...(faq.shadowRoot?.querySelectorAll<HTMLDetailsElement>('[part~="question"]') ?? [])];
}

/** Waits until the element reports a failure. */
export async function failureOf(faq: FamilyFaq): Promise<HTMLElement> {
  return until(() => faq.shadowRoot?.querySelector<HTMLElement>('[part~="error"]'), 'No failure came');
}

/** The phone numbers that are visible. */
export function numbersOf(faq: FamilyFaq): string[] {
  return [...faq.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part~="help"] a')]
    .filter(isShown)
    .map(({href}) => href);
}

export const helpNumbers = ['tel:911', 'tel:988', 'tel:+18006624357'];

/** Whether it is visible. */
export function isShown(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  return element.checkVisibility() && width > 0 && height > 0;
}
