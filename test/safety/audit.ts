/** Lists the allowed elements and attributes of a page, independently of the renderer. */

/** The address of every text in these tests. */
export const BASE = 'https://content.example/';

type Check = (value: string) => boolean;

const anything: Check = () => true;
const exactly =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value);

const id: Check = (value) => /^[\p{L}\p{N}-]+$/u.test(value);

const heading = {id};

/** Every allowed tag, with its attributes. */
const allowed: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  a: {
    href: isLink,
    rel: exactly('noopener noreferrer'),
    referrerpolicy: exactly('no-referrer'),
  },
  blockquote: {},
  br: {},
  code: {},
  del: {},
  div: {
    role: exactly('note', 'group'),
    tabindex: exactly('0'),
    'aria-label': exactly('Table'),
    'data-alert': exactly('note', 'tip', 'important', 'warning', 'caution'),
    'data-table': exactly(''),
  },
  em: {},
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: {},
  img: {
    src: isPicture,
    alt: anything,
    loading: exactly('lazy'),
    referrerpolicy: exactly('no-referrer'),
  },
  input: {type: exactly('checkbox'), checked: exactly('')},
  label: {},
  li: {'data-task': exactly('')},
  ol: {start: (value) => /^\d{1,9}$/.test(value)},
  p: {'data-sources': exactly('')},
  pre: {},
  span: {},
  strong: {},
  table: {},
  tbody: {},
  td: {'data-align': exactly('left', 'center', 'right')},
  th: {'data-align': exactly('left', 'center', 'right'), scope: exactly('col')},
  thead: {},
  tr: {},
  ul: {},
};

/** Required attributes of an element. */
const required: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'referrerpolicy'],
  img: ['src', 'alt', 'loading', 'referrerpolicy'],
  input: ['type'],
};

const PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:', 'sms:'];

function isLink(value: string): boolean {
  if (value.startsWith('#')) return true;
  // Without a base: an address must not depend on the page.
  const url = URL.parse(value);
  return url !== null && PROTOCOLS.includes(url.protocol) && url.username === '' && url.password === '';
}

function isPicture(value: string): boolean {
  const url = URL.parse(value);
  return url?.origin === new URL(BASE).origin && url.protocol === 'https:' && url.username === '';
}

/** Getters that a form's fields cannot shadow. */
const getter = <Type, Field extends keyof Type & string>(prototype: Type, field: Field) => {
  const {get} = Object.getOwnPropertyDescriptor(prototype, field)!;
  return (element: Type) => get!.call(element) as Type[Field];
};
const localName = getter(Element.prototype, 'localName');
const namespace = getter(Element.prototype, 'namespaceURI');
const attributes = getter(Element.prototype, 'attributes');
const hasAttribute = Element.prototype.hasAttribute;
const childNodes = getter(Node.prototype, 'childNodes');
const content = getter(HTMLTemplateElement.prototype, 'content');

export type Kind = 'tag' | 'namespace' | 'attribute' | 'value' | 'missing' | 'node' | 'nesting';

export interface Finding {
  readonly kind: Kind;
  /** In HTML notation: `a href="javascript:x"`. */
  readonly what: string;
}

/** Everything below `root` that is not allowed. */
export function audit(root: Node, inLink = false): Finding[] {
  return [...childNodes(root)].flatMap((node): Finding[] => {
    if (node.nodeType === Node.TEXT_NODE) return [];
    if (!(node instanceof Element)) return [{kind: 'node', what: node.nodeName}];
    const name = localName(node);
    const below = node instanceof HTMLTemplateElement ? audit(content(node)) : [];
    const nested: Finding[] = inLink && name === 'a' ? [{kind: 'nesting', what: 'a in a'}] : [];
    return [...auditElement(node, name), ...nested, ...below, ...audit(node, inLink || name === 'a')];
  });
}

function auditElement(element: Element, name: string): Finding[] {
  const checks = Object.hasOwn(allowed, name) ? allowed[name]! : undefined;
  const findings: Finding[] = [];
  if (!checks) findings.push({kind: 'tag', what: name});
  if (namespace(element) !== 'http://www.w3.org/1999/xhtml')
    findings.push({kind: 'namespace', what: `${name} ${namespace(element)}`});
  for (const attribute of attributes(element)) {
    const check = checks && Object.hasOwn(checks, attribute.name) ? checks[attribute.name] : undefined;
    const what = `${name} ${attribute.name}=${JSON.stringify(attribute.value)}`;
    if (!check) findings.push({kind: 'attribute', what});
    else if (!check(attribute.value)) findings.push({kind: 'value', what});
  }
  for (const attribute of required[name] ?? [])
    if (!hasAttribute.call(element, attribute))
      findings.push({kind: 'missing', what: `${name} ${attribute}`});
  return findings;
}
