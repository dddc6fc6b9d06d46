import type {LitElement} from 'lit';

/** Where Lit keeps what it has drawn: a name that "needs to remain unminified", as its source says. */
const DRAWN = '_$litPart$';

/** Draws a widget's shadow root anew, whatever a script has made of its nodes. The focus stays in its field. */
export function redraw(host: LitElement): void {
  const root = host.renderRoot as ShadowRoot;
  const focused = root.activeElement?.id;
  Reflect.deleteProperty(root, DRAWN);
  // A browser that cannot adopt style sheets has them as elements.
  for (const node of [...root.childNodes]) if (node.nodeName !== 'STYLE') root.removeChild(node);
  host.requestUpdate();
  host['performUpdate']();
  if (focused) root.getElementById(focused)?.focus({preventScroll: true});
}
