import {html, unsafeStatic} from 'lit/static-html.js';
import type {TemplateResult} from 'lit';
import '../../src/widgets/define-all.js';
import type {WidgetTag} from '../../src/text-kinds/index.js';

/** A widget with a topic, which takes its language from around it. */
export function renderWidget(name: WidgetTag, topic: string): TemplateResult {
  const tag = unsafeStatic(name);
  return html`<${tag} topic=${topic}></${tag}>`;
}
