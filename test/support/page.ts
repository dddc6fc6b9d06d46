/**
 * The reader's hands and settings: real keys, a real pointer, the window's size, the system's preferences.
 *
 * What `@web/test-runner-commands` does not do everywhere, and what is done about it:
 *
 * | command                          | Chromium | Firefox | WebKitGTK              | here           |
 * | -------------------------------- | -------- | ------- | ---------------------- | -------------- |
 * | `sendKeys({press: 'Tab'})`       | yes      | yes     | yes                    | `press`        |
 * | `sendKeys({press: 'Space'})`     | yes      | no      | yes                    | `press`        |
 * | `sendKeys({press: 'Shift+Tab'})` | no       | no      | types the nine letters | `press`        |
 * | `sendKeys({down})`, `{up}`       | yes      | yes     | no                     | `press`        |
 * | `sendKeys({type})`               | yes      | yes     | loses repeated letters | `typeText`     |
 * | `sendMouse`, `resetMouse`        | yes      | yes     | yes                    | `clickOn` …    |
 * | `setViewport`                    | yes      | yes     | no                     | `resizePage`   |
 * | `emulateMedia`: scheme, motion   | yes      | no      | no                     | `emulateMedia` |
 * | `emulateMedia`: print            | yes      | no      | no                     | `emulateMedia` |
 * | `emulateMedia`: forced colours   | no       | no      | no                     | `emulateMedia` |
 * | `selectOption`                   | yes      | yes     | no                     | –              |
 *
 * `emulateMedia` here does all four in Chromium and Firefox, and none in WebKit.
 */
import {executeServerCommand, sendMouse, resetMouse} from '@web/test-runner-commands';
import type {EmulatedMedia} from '../runner/commands.js';
import {until} from './fixture.js';

/** One stroke, with modifiers before it: `Tab`, `Shift+Tab`, `Control+Enter`, `ArrowDown`. */
export async function press(keys: string): Promise<void> {
  await executeServerCommand('press-keys', keys.split('+'));
}

/** Letter by letter, into what has the focus. */
export async function typeText(text: string): Promise<void> {
  await executeServerCommand('type-text', text);
}

/**
 * Takes the fragment out of the address. Not without need: WebKit throws a `SecurityError` after 100 changes of the
 * history in 10 seconds.
 */
export function clearFragment(): void {
  if (location.href.includes('#')) history.replaceState(null, '', location.pathname + location.search);
}

/** A click of the left button in the middle of the element, scrolled into view; the pointer leaves after the test. */
export async function clickOn(element: Element): Promise<void> {
  pointerMoved = true;
  await sendMouse({type: 'click', position: middleOf(element), button: 'left'});
}

/** The pointer rests on the middle of the element. */
export async function hoverOver(element: Element): Promise<void> {
  pointerMoved = true;
  await sendMouse({type: 'move', position: middleOf(element)});
}

function middleOf(element: Element): [number, number] {
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

const usualSize = {width: 800, height: 600};

/** The page in CSS pixels, 320 wide and up; back to 800 by 600 after the test. */
export async function resizePage(width: number, height = usualSize.height): Promise<void> {
  resized = true;
  await executeServerCommand('resize-page', {width, height});
}

/**
 * What the reader's system asks for, until the end of the test. False where the engine cannot pretend (WebKit);
 * skip the test there. `matchMedia` is asked whether it really came to be.
 */
export async function emulateMedia(media: EmulatedMedia): Promise<boolean> {
  emulating = true;
  if (!(await setMedia(media))) return false;
  const queries = Object.entries(media).map(([name, value]) =>
    name === 'media' ? String(value) : `(${mediaFeatures[name as keyof typeof mediaFeatures]}: ${value})`,
  );
  // Firefox notifies its pages a moment later.
  await until(
    () => queries.every((query) => matchMedia(query).matches),
    `The browser did not match ${queries.join(', ')}`,
  );
  return true;
}

const mediaFeatures = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
};

async function setMedia(media: EmulatedMedia): Promise<boolean> {
  const {emulated} = await executeServerCommand<{emulated: boolean}, EmulatedMedia>('emulate-medium', media);
  return emulated;
}

let pointerMoved = false;
let resized = false;
let emulating = false;

// The browser keeps its page for the next test file: nothing may stay behind.
afterEach(async () => {
  if (pointerMoved) await resetMouse();
  if (resized) await executeServerCommand('resize-page', usualSize);
  if (emulating) await setMedia({});
  pointerMoved = resized = emulating = false;
});
