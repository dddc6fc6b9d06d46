import {html, type TemplateResult} from 'lit';
import {languages} from '../../src/localization/languages.js';
import {widgetTags, type WidgetTag} from '../../src/text-kinds/index.js';
import {widgetTitle} from './draft.js';
import {languageTitle} from './language-title.js';
import {renderWidget} from './widgets.js';

/** How the text is shown. */
export interface View {
  readonly widget: WidgetTag;
  /** Language of the page around the widget. */
  readonly language: string;
  readonly theme: keyof typeof THEMES;
  readonly width: keyof typeof WIDTHS;
}

/** As in the toolbar above the stories. */
const THEMES = {light: 'Light', dark: 'Dark', warm: 'Warm serif brand'} as const;

const WIDTHS = {
  full: 'All there is',
  320: 'Narrow phone, 320 px',
  375: 'Phone, 375 px',
  768: 'Tablet, 768 px',
} as const;

type Change = (part: Partial<View>) => void;

/**
 * The widget with the choices above it.
 *
 * @param written - language of the text
 */
export function renderShown(view: View, written: string, change: Change): TemplateResult {
  return html`<section class="shown" aria-labelledby="shown">
    <h2 id="shown">What families see</h2>
    <div class="view">${renderChoices(view, [...new Set([written, ...languages])], change)}</div>
    <div class="stage" role="group" aria-label=${`The widget, ${WIDTHS[view.width]}`} tabindex="0">
      <slot name="widget"></slot>
    </div>
  </section>`;
}

function renderChoices(view: View, choices: readonly string[], change: Change): TemplateResult[] {
  const choice = (name: keyof View, label: string, options: readonly (readonly [string, string])[]) =>
    html`<label class="choice"
      >${label}
      <select
        name=${name}
        @change=${({target}: Event) => change({[name]: (target as HTMLSelectElement).value})}
      >
        ${options.map(
          ([value, title]) =>
            html`<option value=${value} .selected=${String(view[name]) === value}>${title}</option>`,
        )}
      </select></label
    >`;
  return [
    choice(
      'widget',
      'Widget',
      widgetTags.map((name) => [name, widgetTitle(name)]),
    ),
    choice(
      'language',
      'Language of the page',
      choices.map((language) => [language, languageTitle(language)]),
    ),
    choice('theme', 'Theme', Object.entries(THEMES)),
    choice('width', 'Width', Object.entries(WIDTHS)),
  ];
}

/** A partner's page with the widget, in the light DOM of the workshop, where it is slotted. */
export function renderHostPage({widget, theme, language, width}: View, topic: string): TemplateResult {
  return html`<div
    class="host-page"
    slot="widget"
    lang=${language}
    data-theme=${theme}
    data-width=${width}
    @click=${stayHere}
  >
    ${renderWidget(widget, topic)}
  </div>`;
}

/** A link in the widget must not leave this page, since the text would be lost. */
function stayHere(event: Event): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  if (link.protocol === 'https:') open(link.href, '_blank', 'noopener');
}
