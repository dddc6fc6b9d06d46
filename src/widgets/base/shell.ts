import {html, nothing, type TemplateResult} from 'lit';
import {languageName} from '../../localization/words.js';
import {isPrerendered} from '../../rendering/article.js';
import {isUntranslated} from './content-request.js';
import {renderFoot} from './foot.js';
import {linkToHelpCard} from './help-cards.js';
import {renderHelpLine, type HelpCardLink} from './help-line.js';
import {renderProvider} from './provider-box.js';
import {renderFailure, renderLoading, renderRetry} from './states.js';
import type {ShellContext} from './shell-context.js';

/**
 * What every widget draws around its view: title, language buttons, help line, the provider's contact and the foot;
 * and, without a text, the state instead. The view is rendered once its text is ready.
 *
 * @param card - the link to the page's help card; false if it has none
 */
export function renderShell(
  widget: ShellContext,
  card: HelpCardLink | false | undefined = linkToHelpCard(widget.host),
): TemplateResult {
  const {host, options, content, text, state, words, language, settings} = widget;
  const isReady = state === 'ready';
  // A prerendered text can be read, with its numbers to call, until it gets its view and if that fails.
  if (!isReady && isPrerendered(host)) return html`<slot></slot>`;
  const {holdsPage} = text;
  const help = renderHelp(widget, card);
  const isHelpAtFoot = (host.help ?? options.help) === 'foot';
  const helpAtFoot = isHelpAtFoot ? help : nothing;
  const provider = settings?.provider ? renderProvider(settings.provider, words) : nothing;
  return html`<div class="root" part="base" lang=${language} dir=${content.document?.meta.dir ?? nothing}>
      <div
        class="sheet"
        part="sheet"
        role="group"
        aria-label=${text.article?.title?.textContent ?? nothing}
        tabindex="-1"
        aria-busy=${state === 'loading'}
      >
        <div class="head">
          <div class="lead">
            ${
              isReady
                ? html`<slot name="title" class="title"></slot> <slot name="summary" class="summary"></slot>`
                : renderState(widget)
            }
          </div>
          ${widget.languages.renderButtons()}
        </div>
        ${isReady ? renderNotice(widget) : nothing} ${isHelpAtFoot ? nothing : help}
        ${holdsPage ? nothing : html`<slot ?hidden=${isReady}></slot>`}
        ${
          // A separate template for each state: moving one help line to the foot would make the page jump.
          isReady
            ? [widget.view?.render(), provider, renderFoot(widget), helpAtFoot]
            : html`${provider}${helpAtFoot}`
        }
      </div>
    </div>
    ${holdsPage ? html`<slot></slot>` : nothing}`;
}

function renderState(widget: ShellContext): TemplateResult {
  const {state, words, options} = widget;
  if (state === 'loading') return renderLoading(words, options.letters);
  if (state === 'empty') return renderFailure(words, words.empty);
  return renderFailure(words, state === 'offline' ? words.offline : words.failed, () => retry(widget));
}

/** Why the text is not in the requested language: its translation failed to load, or there is none. */
function renderNotice(widget: ShellContext): TemplateResult | typeof nothing {
  const {content, words, language} = widget;
  if (content.error)
    return html`<p class="notice soft" role="alert">
      ${words.failed} ${renderRetry('button', words, () => retry(widget))}
    </p>`;
  if (!isUntranslated(widget)) return nothing;
  return html`<p class="notice soft">${words.untranslated(languageName(content.language!, language))}</p>`;
}

function retry({host, content}: ShellContext): void {
  // The pressed button is removed: keep the focus in the widget.
  host.shadowRoot?.querySelector<HTMLElement>('.sheet')?.focus({preventScroll: true});
  content.retry();
}

/** A help card that is ready has no help line, unless it is a partner's text without any number. */
function renderHelp(
  widget: ShellContext,
  card: HelpCardLink | false | undefined,
): TemplateResult | typeof nothing {
  const {host, options, state, isBuiltIn} = widget;
  if (!options.isHelpCard) return renderHelpLine(widget, card);
  const hasNumbers = state === 'ready' && (isBuiltIn || host.querySelector('a[href^="tel:"]'));
  return hasNumbers ? nothing : renderHelpLine(widget);
}
