/**
 * The script of `embed.html`, a page with one widget to be framed: `embed.html?widget=faq&lang=es&accent=%237a3f74`.
 * Its parameters are the attributes of the widget. Anybody may make such an address, so it cannot name a provider, or a
 * text of another site.
 */
import {parseUrl} from '../document/url-policy.js';
import {primaryLanguage} from '../localization/language-tag.js';
import {pageDocument} from '../platform/page-document.js';
import type {WidgetTag} from '../text-kinds/widgets.js';
import {bareValue} from '../widgets/base/attribute-value.js';
import {adopt, connectFrame} from './framed.js';
import {scriptFolder} from './script-folder.js';
import {attributesOf, shortName, unknownWidget, widgetNamed} from './widget-names.js';

const parameters = new URLSearchParams(location.search);
const parameter = (name: string) => bareValue(parameters.get(name));
const warn = (message: string) => console.warn(`embed.html${location.search}: ${message}`);

/** The colours of the widget that a page may set. */
const COLOURS = ['accent', 'surface'];

// Its height is that of its content, margins of children included.
adopt(document, 'body{display:flow-root;margin:0;font-family:system-ui,sans-serif}');

const name = shortName(parameter('widget') ?? '');
const tag = widgetNamed(name);
if (tag) {
  loadLibrary();
  void customElements.whenDefined(tag).then(() => showWidget(tag));
} else warn(unknownWidget(name));

function loadLibrary(): void {
  if (origin === 'null') return loadBundle();
  const address = `${scriptFolder}family-widgets.js`;
  import(address).catch((error: unknown) => warn(`${address} did not load: ${String(error)}`));
}

/**
 * In a sandbox the library's files are those of another site, and come only by its leave (CORS); one classic script
 * comes without it.
 */
function loadBundle(): void {
  const language = primaryLanguage(parameter('lang') ?? '');
  const {languages = ''} = (pageDocument.currentScript as HTMLScriptElement | null)?.dataset ?? {};
  const [first, ...others] = languages.split(' ');
  const script = pageDocument.createElement('script');
  script.src = `${scriptFolder}family-widgets.bundle.${others.includes(language) ? language : first}.js`;
  pageDocument.head.append(script);
}

function showWidget(known: WidgetTag): void {
  const {body, createElement} = pageDocument;
  const widget = createElement(known);
  for (const attribute of attributesOf(widget)) {
    const value = parameter(attribute);
    if (value === null) continue;
    if (attribute === 'src' && !isOwn(value)) warn(`src=${value} is not of this site, and not loaded.`);
    else widget.setAttribute(attribute, value);
  }
  for (const colour of COLOURS) {
    const value = parameter(colour);
    if (value === null) continue;
    if (CSS.supports('color', value)) widget.style.setProperty(`--family-${colour}`, value);
    else warn(`${colour}=${value} is no colour.`);
  }
  const fallback = [...body.children];
  body.append(widget);
  for (const element of fallback) widget.append(element);
  if (parent !== window) connectFrame(widget);
}

function isOwn(src: string): boolean {
  return parseUrl(src, location.href)?.origin === new URL(location.href).origin;
}
