import {shortName} from '../embed/widget-names.js';
import {elementHtml, definedIn} from './html.js';
import type {Found} from './snippet.js';
import type {Settings} from './settings.js';

/** Height of a frame whose page has not been measured, or that has no script to follow its text. */
const USUAL_HEIGHT = 640;

/** Tallest frame that scrolls: it must leave room to scroll the page around it. */
const MOST_HEIGHT = 720;

export interface Frame {
  readonly settings: Settings;
  /** Address of the folder of the version. */
  readonly folder: string;
  readonly title: string;
  readonly found: Found;
}

/** The address of the page to be framed. */
export function frameAddress(settings: Settings, folder: string): string {
  const {widget, topic, language, level, help, accent, surface} = settings;
  const parameters = definedIn({
    ...{widget: shortName(widget), topic, lang: language},
    'heading-level': level === '2' ? undefined : level,
    help: help === 'usual' ? undefined : help,
    ...{accent, surface},
  });
  return `${folder}embed.html?${String(new URLSearchParams(parameters))}`;
}

/** Height of the frame before its script follows the text, or for good. */
export function frameHeight({phoneHeight, wideHeight}: Found, hasScript: boolean): number {
  if (hasScript) return wideHeight ?? USUAL_HEIGHT;
  return Math.min(phoneHeight ?? USUAL_HEIGHT, MOST_HEIGHT);
}

export function frameHtml({settings, folder, title, found, hasScript}: Frame & {hasScript: boolean}): string {
  const style = `width: 100%; height: ${frameHeight(found, hasScript)}px; border: 0`;
  const frame = elementHtml('iframe', {src: frameAddress(settings, folder), title, style}, []);
  if (!hasScript) return frame;
  return [elementHtml('script', {defer: '', src: `${folder}family-frame.js`}, []), frame].join('\n');
}
