import {html, type TemplateResult} from 'lit';
import type {Section} from '../../document/types.js';
import type {Article} from '../../rendering/article.js';
import {articleOutline} from '../../rendering/article-outline.js';
import {bringTo} from '../bring-to.js';
import type {Furniture, WidgetContext} from '../widget-controller.js';
import type {FamilyProgramExplainer} from './family-program-explainer.js';
import {explainerStyles} from './styles.js';

/** What the widget draws around its text. */
export class ExplainerFurniture implements Furniture {
  static readonly styles = explainerStyles;

  readonly #host: FamilyProgramExplainer;
  readonly #context: WidgetContext;
  #article: Article | undefined;
  #sections: readonly Section<Element>[] = [];

  constructor(host: FamilyProgramExplainer, context: WidgetContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostUpdate(): void {}

  arrange(article: Article): boolean {
    const {introduction, sections} = articleOutline(article);
    this.#article = article;
    this.#sections = sections;
    for (const element of article.text) element.slot = 'text';
    return introduction.length > 0 || sections.length > 0;
  }

  show(id: string): boolean {
    return bringTo(this.#host, this.#article, id);
  }

  render(): TemplateResult {
    return html`<slot name="text"></slot>`;
  }
}

/** The name under which every widget's furniture is found. */
export {ExplainerFurniture as furniture};
