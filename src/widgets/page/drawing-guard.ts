import type {LitElement, ReactiveController} from 'lit';
import {MOST_LOSSES, WINDOW} from './article-watch.js';
import {ChangeLog} from './change-log.js';
import {DrawnNumbers, isHelpReplaced} from './drawn-numbers.js';
import {observeMutations} from './observe-mutations.js';
import type {ConnectedWidget} from './page-connection.js';
import {redraw} from './redraw.js';

/**
 * Watches what a widget has drawn in its shadow root, where Lit does not expect changes by others.
 *
 * A browser's translation may change it. Google Translate replaces each text node by a `<font>`; Lit would keep writing
 * into the removed text node, or throw if it needs it as a reference.
 * (https://issues.chromium.org/issues/41407169, https://github.com/facebook/react/issues/11538.) So the changes are
 * undone before each update, and redone afterwards where the text is still the same.
 *
 * A script may not change the numbers of help lines, as scripts do that replace the numbers of a page (call tracking):
 * such changes are undone at once.
 */
export class DrawingGuard implements ReactiveController {
  readonly #root: LitElement['renderRoot'];
  readonly #widget: Pick<ConnectedWidget, 'warn'>;
  readonly #observer = observeMutations((records) => this.#look(records));
  /** Since the last update. */
  readonly #changes = new ChangeLog();
  #numbers: DrawnNumbers;
  #losses = 0;
  #isReported = false;

  constructor(host: LitElement, widget: Pick<ConnectedWidget, 'warn' | 'helpLines' | 'isBuiltIn'>) {
    this.#root = host.renderRoot;
    this.#widget = widget;
    // Translated before we observed it: keep the words, as the text nodes that Lit expects.
    for (const font of this.#root.querySelectorAll('font:not(font font)')) font.replaceWith(font.textContent);
    if (isHelpReplaced(this.#root, widget)) redraw(host);
    this.#numbers = new DrawnNumbers(this.#root);
    this.#observer.observe(this.#root, {
      childList: true,
      subtree: true,
      characterDataOldValue: true,
      attributeFilter: ['href'],
      attributeOldValue: true,
    });
  }

  hostUpdate(): void {
    this.#note(this.#observer.takeRecords());
    const wrong = this.#isGivenUp ? [] : this.#numbers.wrong;
    if (wrong.length > 0) this.#lose();
    this.#changes.undo();
    // Not made again where a number was moved: it would be lost if only a part of the changes could be made.
    const places = this.#changes.targetsOf(({removedNodes}) => this.#numbers.areIn(removedNodes));
    this.#changes.forget(
      ({target}) => places.has(target) || wrong.some((element) => element.contains(target)),
    );
  }

  hostUpdated(): void {
    this.#numbers = new DrawnNumbers(this.#root);
    this.#changes.redo();
    // Discard the mutation records of the update and of our own changes.
    this.#observer.takeRecords();
  }

  get #isGivenUp(): boolean {
    return this.#losses > MOST_LOSSES;
  }

  #look(records: readonly MutationRecord[]): void {
    this.#note(records);
    if (this.#isGivenUp || this.#numbers.wrong.length === 0) return;
    this.hostUpdate();
    this.hostUpdated();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const {type, target, addedNodes, removedNodes} = record;
      const nodes = [...addedNodes, ...removedNodes];
      // Other extensions add style sheets.
      const isText = nodes.some(({nodeName}) => /^(#text|font)$/i.test(nodeName));
      const isNumber = this.#numbers.isNear(target) || this.#numbers.areIn(nodes);
      if (isNumber || (type === 'childList' && isText)) this.#changes.add(record);
    }
  }

  /** A script that reacts to each of our changes would freeze the page. */
  #lose(): void {
    if (this.#losses === 0)
      setTimeout(() => {
        this.#losses = 0;
        this.#look([]);
      }, WINDOW);
    this.#losses += 1;
    if (!this.#isGivenUp || this.#isReported) return;
    this.#isReported = true;
    this.#widget.warn('A script keeps replacing the numbers of help lines.');
  }
}
