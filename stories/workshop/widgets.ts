import {html, type TemplateResult} from 'lit';
import '../../src/widgets/family-faq/define.js';
import '../../src/widgets/family-help-card/define.js';
import '../../src/widgets/family-program-explainer/define.js';
import '../../src/widgets/family-stage-timeline/define.js';
import '../../src/widgets/family-wellness-tips/define.js';
import type {WidgetTag} from '../../src/text-kinds/index.js';

const TEMPLATES: Readonly<Record<WidgetTag, (topic: string) => TemplateResult>> = {
  'family-faq': (topic) => html`<family-faq topic=${topic}></family-faq>`,
  'family-program-explainer': (topic) =>
    html`<family-program-explainer topic=${topic}></family-program-explainer>`,
  'family-stage-timeline': (topic) => html`<family-stage-timeline topic=${topic}></family-stage-timeline>`,
  'family-wellness-tips': (topic) => html`<family-wellness-tips topic=${topic}></family-wellness-tips>`,
  'family-help-card': (topic) => html`<family-help-card topic=${topic}></family-help-card>`,
};

/** A widget with a topic, which inherits its language. */
export function renderWidget(name: WidgetTag, topic: string): TemplateResult {
  return TEMPLATES[name](topic);
}
