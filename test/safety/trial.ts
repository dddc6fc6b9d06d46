/** Tries attacks one after the other: parses, renders, builds, interacts with the elements, and audits them. */
import {marked} from 'marked';
import {parseMarkdown} from '../../src/document/parse.js';
import {buildElement} from '../../src/rendering/build-element.js';
import type {MarkupElement} from '../../src/rendering/markup.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {nextFrame} from '../support/fixture.js';
import {audit, BASE, type Finding} from './audit.js';

export interface Outcome {
  /** Each with its Markdown. */
  readonly findings: readonly (Finding & {readonly markdown: string})[];
  /** Calls that no text may cause. */
  readonly executions: readonly string[];
  /** Proof that something was built. */
  readonly elements: number;
}

/** Everything that a widget writes into a page for this text. */
export function build(markdown: string): HTMLElement[] {
  const {document} = parseMarkdown(markdown, {file: 'attack.md', base: BASE});
  const {title, summary, body, sources} = renderDocument(document);
  const markup: MarkupElement[] = [
    ...(title === undefined ? [] : [['h1', title] as const]),
    ...(summary === undefined ? [] : [['p', summary] as const]),
    ...body,
    ['ol', ...sources],
  ];
  return markup.map((each) => buildElement(each, 2));
}

const CALLS = ['alert', 'prompt', 'confirm', 'print', 'msgbox', 'canary'] as const;
const EVENTS = ['focus', 'error', 'load', 'toggle'] as const;
const MOUSE_EVENTS = ['mouseover', 'click'] as const;

/** Tries all of these texts in the page, and returns the results. An error in the page fails the test by itself. */
export async function attempt(
  texts: readonly string[],
  make: (text: string) => readonly Node[] = build,
): Promise<Outcome> {
  const watch = watchPage();
  const findings: (Finding & {markdown: string})[] = [];
  let elements = 0;
  // Out of view, so that lazy pictures are not requested from addresses without a server.
  const box = document.createElement('div');
  box.className = 'attacked';
  box.style.cssText = 'position: absolute; top: 200000px; contain: strict; width: 800px; height: 600px';
  document.body.append(box);
  try {
    for (const markdown of texts) {
      const container = document.createElement('div');
      box.append(container);
      container.append(...make(markdown));
      const below = container.querySelectorAll('*');
      for (const element of below) poke(element);
      elements += below.length;
      findings.push(...audit(container).map((finding) => ({...finding, markdown})));
      container.remove();
    }
    await nextFrame();
  } finally {
    box.remove();
    watch.stop();
  }
  return {findings, elements, executions: watch.executions};
}

function poke(element: Element): void {
  for (const type of EVENTS) element.dispatchEvent(new Event(type, {cancelable: true}));
  for (const type of MOUSE_EVENTS)
    element.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true}));
}

/** Records calls until `stop`. Links of the allowed kinds are not followed meanwhile. */
function watchPage() {
  const executions: string[] = [];
  const page = window as unknown as Record<string, unknown>;
  const before = new Map(CALLS.map((call) => [call, Object.getOwnPropertyDescriptor(page, call)]));
  for (const call of CALLS)
    Object.defineProperty(page, call, {
      value: () => executions.push(call),
      configurable: true,
      writable: true,
    });
  const stopped = new AbortController();
  const options = {signal: stopped.signal, capture: true};
  window.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest('a');
      // A dangerous address is followed, so that it is detected.
      if (link && /^(https?|mailto|tel|sms):$/.test(link.protocol)) event.preventDefault();
    },
    options,
  );
  return {
    executions,
    stop() {
      stopped.abort();
      for (const [call, descriptor] of before) {
        if (descriptor) Object.defineProperty(page, call, descriptor);
        else delete page[call];
      }
    },
  };
}

/** The same texts rendered by marked alone, in a document without scripting: the audit must find problems. */
export function unsafely(texts: readonly string[]): Finding[] {
  return texts.flatMap((markdown) => {
    const html = marked.parse(markdown, {async: false});
    return audit(new DOMParser().parseFromString(html, 'text/html').body);
  });
}
