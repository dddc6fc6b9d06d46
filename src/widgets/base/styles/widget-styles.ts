import type {CSSResult} from 'lit';
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

/** Adopts the styles of the shell, those of the view once it is loaded, and those of the text in the page. */
export function adoptWidgetStyles({host, view}: WidgetContext): void {
  const {styles, documentStyles} = (view?.constructor ?? {}) as Partial<ViewClass>;
  adoptStyles(host.renderRoot, ...shellStyles, styles);
  adoptDocumentSheets(host, documentStyles);
}
