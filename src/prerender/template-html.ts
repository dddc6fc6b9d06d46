import {noChange, nothing, type TemplateResult} from 'lit';
import {escapeAttribute, escapeText} from '../rendering/escape-html.js';

/** An attribute whose value is not complete yet. */
interface OpenAttribute {
  readonly name: string;
  /** Empty for a value without quotes. */
  readonly quote: string;
  readonly values: unknown[];
}

/**
 * Serializes what Lit would render, for templates without directives. Listeners and properties are left out, and white
 * space is collapsed.
 */
export function templateHtml(value: unknown): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return value.map(templateHtml).join('');
  return isTemplate(value) ? htmlOf(value) : escapeText(String(value));
}

function htmlOf({strings, values}: TemplateResult): string {
  let html = '';
  let isInTag = false;
  let open: OpenAttribute | undefined;
  for (const [index, string] of strings.entries()) {
    let text = string.replace(/\s+/g, ' ');
    if (open) {
      const end = text.indexOf(open.quote);
      open.values.push(end < 0 ? text : text.slice(0, end));
      if (end >= 0) {
        html += attributeHtml(open);
        text = text.slice(end + open.quote.length);
        open = undefined;
      }
    }
    if (!open) {
      html += text;
      isInTag = endsInTag(text, isInTag);
    }
    if (index === values.length) break;
    const value = values[index];
    if (open) open.values.push(value);
    else if (isInTag) {
      const [whole, name, quote = '', start = ''] = / ([@.?]?[\w:-]+)=(?:(["'])([^"']*))?$/.exec(html)!;
      html = html.slice(0, -whole.length);
      open = {name: name!, quote, values: [start, value]};
    } else html += templateHtml(value);
  }
  return html;
}

/** Whether a piece of a template ends in a tag, if it begins in one or not. */
function endsInTag(text: string, isInTag: boolean): boolean {
  let isIn = isInTag;
  for (const [token] of text.matchAll(/<[a-z/]|>|"[^"]*(?:"|$)|'[^']*(?:'|$)/gi)) {
    if (token.startsWith('<')) isIn = true;
    else if (token === '>') isIn = false;
  }
  return isIn;
}

/** As Lit's attribute, boolean attribute, property and event parts do. */
function attributeHtml({name, values}: OpenAttribute): string {
  if (/^[.@]/.test(name)) return '';
  if (name.startsWith('?')) return isEmpty(values[1]) || !values[1] ? '' : ` ${name.slice(1)}`;
  if (values.includes(nothing)) return '';
  return ` ${name}="${escapeAttribute(values.map((value) => (value ?? '') as string).join(''))}"`;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === nothing || value === noChange;
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}
