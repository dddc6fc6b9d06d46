import type {CSSResult} from 'lit';
import {isPrerendered} from '../../../rendering/article.js';
import type {ViewClass} from '../view.js';
import type {WidgetContext} from '../widget-context.js';
import {helpLineStyles} from '../help-line.js';
import {providerStyles} from '../provider-box.js';
import {stateStyles} from '../states.js';
import {adoptStyles} from './adopt-styles.js';
import {baseStyles} from './base.js';
import {adoptDocumentSheets} from './document-sheet.js';

/** The styles of the shell, which those of a view follow. */
export const shellStyles: readonly CSSResult[] = [baseStyles, helpLineStyles, stateStyles, providerStyles];

/**
 * Adopts the styles of the shell, those of the view once it is loaded, and those of the text in the page. A prerendered
 * view has its own, complete ones before them: those of the shell alone would override them.
 */
export function adoptWidgetStyles({host, view}: WidgetContext): void {
  if (!view && isPrerendered(host)) return;
  const {styles, documentStyles} = (view?.constructor ?? {}) as Partial<ViewClass>;
  adoptStyles(host.renderRoot, ...shellStyles, styles);
  adoptDocumentSheets(host, documentStyles);
}
