import type {Problem} from '../../document/types.js';
import {languageOf} from '../base/language.js';
import type {WidgetContext} from '../base/widget-context.js';
import {withPageConnection} from './load-page-connection.js';

/**
 * Connects a text that is shown with the page around it, by a file that is loaded for the first text. Until then, and
 * if that fails, the widget works without the connection.
 */
export function connectPage(widget: WidgetContext, problems: readonly Problem[]): void {
  const {host, text} = widget;
  if (widget.connection) return widget.connection.contentShown(problems);
  const pageLanguage = languageOf(host);
  withPageConnection((Connection) => {
    const connection = (widget.connection ??= new Connection(host, widget));
    if (host.isConnected) connection.connect(widget.connected!.signal);
    connection.articleChanged(text.article, !!text.document);
    connection.contentShown(problems);
    // The page may have changed its language before it was observed.
    if (languageOf(host) !== pageLanguage) host.requestUpdate();
  });
}
