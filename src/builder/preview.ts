import {sourceLanguage} from '../localization/languages.js';
import {contactAttributes, lookOf, widgetAttributes} from './attributes.js';
import {definedIn} from './html.js';
import type {Settings} from './settings.js';

/** The page of a preview: a standards-mode document with the script beside the builder. Nothing chosen is in it. */
export const PREVIEW_PAGE =
  `<!doctype html><html lang="${sourceLanguage}"><meta charset="utf-8"><title>Preview</title>` +
  '<script type="module" src="family-widgets.js"></' +
  'script><body></body></html>';

/** Heights are rounded up to it, so that the same choices give the same code. */
const STEP = 10;

/** A widget in a frame, as the snippet would show it; it reports the height of the widget. */
export class Preview {
  readonly #frame: HTMLIFrameElement;
  readonly #tellHeight: (height: number) => void;
  #widget: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  #shown: Settings | undefined;
  /** Whether the text that was chosen stands. */
  #isReady = false;
  /** Whether somebody has opened or scrolled something: the height is no longer that of a page that has just loaded. */
  #isTouched = false;

  constructor(frame: HTMLIFrameElement, tellHeight: (height: number) => void) {
    this.#frame = frame;
    this.#tellHeight = tellHeight;
    const {body} = this.#document;
    body.style.setProperty('margin', '16px');
    body.style.setProperty('font-family', 'system-ui, sans-serif');
    body.style.setProperty('background', 'Canvas');
    const touch = () => {
      this.#isTouched = true;
    };
    for (const type of ['pointerdown', 'keydown']) this.#document.addEventListener(type, touch, true);
    this.#document.addEventListener('family-content-load', () => {
      this.#isReady = true;
      this.#measure();
    });
  }

  get #document(): Document {
    return this.#frame.contentDocument!;
  }

  /** By members of the DOM alone: no value can become markup. */
  show(settings: Settings): void {
    const before = this.#shown;
    this.#shown = settings;
    if (this.#isTouched || before?.widget !== settings.widget) this.#create(settings);
    else if (before.topic !== settings.topic || before.language !== settings.language) this.#isReady = false;
    // Nothing may change its size, which its observer would tell. Not in a frame: WebKit delays those of what is hidden.
    else setTimeout(() => this.#measure());
    const widget = this.#widget!;
    const provider = widget.parentElement!;
    setAttributes(provider, contactAttributes(settings) ?? {});
    setAttributes(widget, widgetAttributes(settings));
    const look = lookOf(settings);
    for (const name of ['--family-accent', '--family-surface', '--family-font', '--family-radius'])
      widget.style.setProperty(name, look[name] ?? '');
    const scheme = look['color-scheme'] ?? 'light';
    this.#document.documentElement.style.setProperty('color-scheme', scheme);
  }

  #create({widget: tag}: Settings): void {
    const {body} = this.#document;
    const provider = this.#document.createElement('family-settings');
    this.#widget = this.#document.createElement(tag);
    provider.append(this.#widget);
    body.replaceChildren(provider);
    this.#isReady = false;
    this.#isTouched = false;
    this.#observer?.disconnect();
    const view = this.#frame.contentWindow as Window & typeof globalThis;
    this.#observer = new view.ResizeObserver(() => this.#measure());
    this.#observer.observe(this.#widget);
  }

  #measure(): void {
    if (!this.#isReady || this.#isTouched) return;
    const {height} = this.#widget!.getBoundingClientRect();
    if (height > 0) this.#tellHeight(Math.ceil(height / STEP) * STEP);
  }
}

/** Sets these attributes, and removes the others but for style. */
function setAttributes(element: Element, values: Readonly<Record<string, string | undefined>>): void {
  const wanted = new Map(definedIn(values));
  for (const name of element.getAttributeNames())
    if (name !== 'style' && !wanted.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
