/**
 * What a screen reader gets, as the browser itself computes it: role, name, expanded or not, heading level.
 *
 * - Chromium: the accessibility tree of the DevTools protocol, one node per element.
 * - Firefox: the accessibility service of its privileged side (the tree that Orca reads). WebDriver BiDi only
 *   finds elements by role and name. The tree includes the class of an element, hence a class as its mark.
 * - WebKit: WebDriver's computed role and computed label. WebDriver returns neither states nor "hidden from assistive
 *   technology": a button in an `aria-hidden` box, or in a closed `<details>`, has its role. The code in the page
 *   (`test/support/accessibility.ts`) reads both from the markup, so that in WebKit a test of `expanded`, of `level`
 *   and of hidden elements only verifies the markup.
 *
 * All results use the terms of ARIA. Where engines differ, they return:
 *
 * | element                   | Chromium 156       | Firefox 153    | WebKitGTK 2.50 | reported          |
 * | ------------------------- | ------------------ | -------------- | -------------- | ----------------- |
 * | `<summary>`               | DisclosureTriangle | summary        | (nothing)      | button            |
 * | one of `<details name>`   | ...TriangleGrouped | summary        | (nothing)      | button            |
 * | `<select>`                | combobox           | combobox       | button         | combobox          |
 * | `<figcaption>`            | Figcaption         | caption        | caption        | caption           |
 * | `<iframe>`                | Iframe             | internal frame | group          | iframe            |
 * | `<dl>`                    | DescriptionList    | definitionlist | (nothing)      | none              |
 * | `<label>`                 | LabelText          | label          | (nothing)      | none              |
 * | `<thead>`                 | rowgroup or none   | none           | (nothing)      | none              |
 * | `<div>`, `<span>`, hidden | none or generic    | no node        | (nothing)      | none              |
 * | name of an `<li>`         | none               | "• text"       | "text"         | the author's only |
 * | name of a cell, an option | text               | text           | none           | as they say       |
 * | input wrapped in a label  | label              | label          | label "cancel" | as they say       |
 */
import type {BasicTestSession, TestRunnerPlugin} from '@web/test-runner';
import type {ChromeLauncher} from '@web/test-runner-chrome';
import {engineLabels} from './engines.js';
import {runInFirefox, type PuppeteerPage} from './firefox.js';
import type {WebKitLauncher} from './webkit-launcher.js';
import type {WebKitBrowser} from './webkit.js';

/** The payload of the command: `count` elements are in the page's `globalThis[elementsProperty]`. */
export interface AccessibilityQuestion {
  readonly elementsProperty: string;
  /** Firefox: the elements carry the classes `<mark>-0`, `<mark>-1` and so on, and the body `<mark>-end`. */
  readonly mark: string;
  readonly count: number;
}

/** One element as the browser computes it. */
export interface AccessibleNode {
  /** `none`: the element is not exposed to assistive technology. */
  role: string;
  name: string;
  /** Absent if the element neither opens nor closes anything. */
  expanded?: boolean;
  /** The level of a heading. */
  level?: number;
}

/** @param onSecondTry - called with a session in which a query was answered only on a second attempt */
export function accessibilityPlugin(onSecondTry: (session: BasicTestSession) => void): TestRunnerPlugin {
  return {
    name: 'accessibility-tree',
    executeCommand({command, payload, session}) {
      if (command === 'accessibility-second-try') {
        onSecondTry(session);
        return true;
      }
      if (command !== 'accessibility-tree') return undefined;
      return ask(session, payload as AccessibilityQuestion);
    },
  };
}

function ask(session: BasicTestSession, question: AccessibilityQuestion): Promise<AccessibleNode[]> {
  switch (session.browser.name) {
    case engineLabels.chromium:
      return askChromium((session.browser as ChromeLauncher).getPage(session.id), question);
    case engineLabels.firefox:
      return askFirefox((session.browser as ChromeLauncher).getPage(session.id), session.id, question);
    case engineLabels.webkit:
      return askWebKit((session.browser as WebKitLauncher).browserOf(session.id), question);
    default:
      throw new Error(`The accessibility plugin does not support ${session.browser.name}.`);
  }
}

async function askChromium(
  page: PuppeteerPage,
  {elementsProperty, count}: AccessibilityQuestion,
): Promise<AccessibleNode[]> {
  const client = await page.createCDPSession();
  try {
    const nodes: AccessibleNode[] = [];
    for (let index = 0; index < count; index++) {
      const {result} = await client.send('Runtime.evaluate', {
        expression: `globalThis[${JSON.stringify(elementsProperty)}][${index}]`,
      });
      const tree = await client.send('Accessibility.getPartialAXTree', {
        objectId: result.objectId,
        fetchRelatives: false,
      });
      const [node] = tree.nodes;
      if (!node || node.ignored) {
        nodes.push({role: 'none', name: ''});
        continue;
      }
      const property = (name: string) =>
        node.properties?.find((one) => one.name === name)?.value.value as unknown;
      nodes.push(
        nodeOf(String(node.role?.value ?? ''), String(node.name?.value ?? ''), {
          expanded: property('expanded'),
          level: property('level'),
        }),
      );
    }
    return nodes;
  } finally {
    await client.detach();
  }
}

/** `nsIAccessibleStates`: EXPANDED and COLLAPSED. */
const readFirefoxTree = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const attributesOf = (accessible) => {
    const found = {};
    for (const {key, value} of accessible.attributes?.enumerate() ?? []) found[key] = value;
    return found;
  };
  const describe = (accessible, attributes) => {
    const state = {};
    accessible.getState(state, {});
    return {
      role: accessible.computedARIARole || service.getStringRole(accessible.role),
      name: accessible.name ?? '',
      expanded: state.value & 0x200 ? true : state.value & 0x400 ? false : undefined,
      level: attributes.level ? Number(attributes.level) : undefined,
    };
  };
  const read = () => {
    const found = new Map();
    const visit = (accessible) => {
      const attributes = attributesOf(accessible);
      for (const token of (attributes.class ?? '').split(' ')) {
        if (token.startsWith(args.mark + '-')) found.set(token, describe(accessible, attributes));
      }
      for (let child = accessible.firstChild; child; child = child.nextSibling) visit(child);
    };
    const frame = service.getAccessibleFor(browser);
    if (frame) visit(frame);
    return found;
  };
  // The page's tree is copied to this process after each frame, so an element may be missing at first, and a hidden
  // one never appears. The body's mark is set last. The deadline is long, since the machine may be busy.
  const deadline = Date.now() + 15_000;
  let found = read();
  while (!found.has(args.mark + '-end')) {
    if (Date.now() > deadline) throw new Error('Firefox built no accessibility tree of the page.');
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = read();
  }
  const complete = () => found.size > args.count;
  const grace = Date.now() + 150;
  while (!complete() && Date.now() < grace) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    found = read();
  }
  return Array.from({length: args.count}, (_, index) => found.get(args.mark + '-' + index) ?? null);
`;

interface RawNode {
  role: string;
  name: string;
  expanded?: boolean;
  level?: number;
}

async function askFirefox(
  page: PuppeteerPage,
  sessionId: string,
  {mark, count}: AccessibilityQuestion,
): Promise<AccessibleNode[]> {
  const raw = await runInFirefox<(RawNode | null)[]>(page, sessionId, readFirefoxTree, {mark, count});
  return raw.map((node) => (node ? nodeOf(node.role, node.name, node) : {role: 'none', name: ''}));
}

/** The key under which WebDriver sends a reference to an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

async function askWebKit(
  {webDriver}: WebKitBrowser,
  {elementsProperty}: AccessibilityQuestion,
): Promise<AccessibleNode[]> {
  const references = await webDriver.execute<{[elementKey]: string}[]>(
    `return globalThis[${JSON.stringify(elementsProperty)}]`,
  );
  const nodes: AccessibleNode[] = [];
  for (const {[elementKey]: id} of references) {
    try {
      nodes.push(
        nodeOf(await webDriver.getElementComputedRole(id), await webDriver.getElementComputedLabel(id)),
      );
    } catch (error) {
      // WebKit's driver reports this for an element outside the accessibility tree.
      if (!String(error).includes('unknown error')) throw error;
      nodes.push({role: 'none', name: ''});
    }
  }
  return nodes;
}

/** ARIA roles by the engines' own names; all other names are ARIA's. */
const ariaRoles: Readonly<Record<string, string>> = {
  DisclosureTriangle: 'button',
  DisclosureTriangleGrouped: 'button',
  summary: 'button',
  Figcaption: 'caption',
  Iframe: 'iframe',
  'internal frame': 'iframe',
  DescriptionList: 'none',
  definitionlist: 'none',
  LabelText: 'none',
  label: 'none',
  Abbr: 'none',
  rowgroup: 'none',
  generic: 'none',
  presentation: 'none',
  '': 'none',
};

function nodeOf(
  ownRole: string,
  name: string,
  states: {expanded?: unknown; level?: unknown} = {},
): AccessibleNode {
  const role = ariaRoles[ownRole] ?? ownRole;
  const node: AccessibleNode = {role, name: name.replace(/\s+/g, ' ').trim()};
  if (typeof states.expanded === 'boolean') node.expanded = states.expanded;
  // Chromium and Firefox also return a level for list items and tabs, which WebKit does not.
  if (role === 'heading' && typeof states.level === 'number') node.level = states.level;
  return node;
}
