import {contactAttributes, lookOf, PACKAGE, widgetAttributes} from './attributes.js';
import {frameAddress, frameHeight, type Frame} from './frame.js';
import {definedIn, indented, type AttributeValues} from './html.js';
import type {BuilderLanguage} from './library.js';
import type {Settings} from './settings.js';

/**
 * A component for React, which also runs in an app router. It registers the elements in an effect: if they wrote into
 * their tags before React has compared the page with that of the server, React would discard the page and warn.
 */
export function componentCode(settings: Settings, language: BuilderLanguage): string {
  const contact = contactAttributes(settings);
  const look = lookOf(settings);
  const hasLook = Object.keys(look).length > 0;
  const widget = jsx(settings.widget, widgetAttributes(settings), hasLook ? {style: 'look'} : {}, [
    helpParagraph(language),
  ]);
  const module = contact ? 'all.js' : `widgets/${settings.widget}/define.js`;
  return [
    `'use client';`,
    `import {useEffect} from 'react';`,
    ...(hasLook ? ['', `const look = ${objectCode(look)};`] : []),
    '',
    'export function FamilyWidget() {',
    '  useEffect(() => {',
    `    import('${PACKAGE}/${module}');`,
    '  }, []);',
    '  return (',
    indented(indented(contact ? jsx('family-settings', contact, {}, [widget]) : widget)),
    '  );',
    '}',
  ].join('\n');
}

export function frameComponentCode({settings, folder, title, found}: Frame): string {
  const style = `{width: '100%', height: ${frameHeight(found, false)}, border: 0}`;
  return [
    'export function FamilyWidget() {',
    `  return ${jsx('iframe', {src: frameAddress(settings, folder), title}, {style}, [])};`,
    '}',
  ].join('\n');
}

function helpParagraph({helpNow, helpLines}: BuilderLanguage): string {
  const links = helpLines.map(({label, number, call}) =>
    jsx('a', {href: `tel:${call}`}, {}, [jsxText(`${label} ${number}`)], ''),
  );
  return jsx('p', {}, {}, [`${jsxText(helpNow)} ${links.join(' · ')}`], '');
}

function jsx(
  tag: string,
  attributes: AttributeValues,
  expressions: Readonly<Record<string, string>>,
  children: readonly string[],
  separator = '\n',
): string {
  const written = definedIn(attributes).map(([name, value]) => ` ${name}=${jsxValue(value)}`);
  const computed = Object.entries(expressions).map(([name, code]) => ` ${name}={${code}}`);
  const start = `<${tag}${[...written, ...computed].join('')}`;
  if (children.length === 0) return `${start} />`;
  const lines = children.map((child) => (separator ? indented(child) : child));
  return [`${start}>`, ...lines, `</${tag}>`].join(separator);
}

/** Plain characters in quotes; anything else as a string of JavaScript, whose escapes JSX does not have. */
const PLAIN = /^[\w #%&.,:;=?/+()-]*$/;

function jsxValue(value: string): string {
  // JSX reads character references in quotes.
  return PLAIN.test(value) && !value.includes('&') ? `"${value}"` : `{${JSON.stringify(value)}}`;
}

function jsxText(text: string): string {
  return /[<>{}&]/.test(text) ? `{${JSON.stringify(text)}}` : text;
}

function objectCode(values: Readonly<Record<string, string>>): string {
  const entries = Object.entries(values).map(([name, value]) => `${quoted(name)}: ${quoted(value)}`);
  return `{${entries.join(', ')}}`;
}

const quoted = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
