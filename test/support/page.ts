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

/** Presses a key, with modifiers before it: `Tab`, `Shift+Tab`, `Control+Enter`, `ArrowDown`. */
export async function press(keys: string): Promise<void> {
  await executeServerCommand('press-keys', keys.split('+'));
}

/** Types letter by letter into the focused element. */
export async function typeText(text: string): Promise<void> {
  await executeServerCommand('type-text', text);
}

/**
 * Removes the fragment from the address. Only if necessary: WebKit throws a `SecurityError` after 100 changes of the
 * history in 10 seconds.
 */
export function clearFragment(): void {
  if (location.href.includes('#')) history.replaceState(null, '', location.pathname + location.search);
}

/** Clicks the left button in the middle of the element, scrolled into view; the pointer is reset after the test. */
export async function clickOn(element: Element): Promise<void> {
  pointerMoved = true;
  await sendMouse({type: 'click', position: middleOf(element), button: 'left'});
}

/** Moves the pointer to the middle of the element. */
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

/** Resizes the page in CSS pixels, from 320 wide; resets it to 800 by 600 after the test. */
export async function resizePage(width: number, height = usualSize.height): Promise<void> {
  resized = true;
  const resize = () => executeServerCommand('resize-page', {width, height});
  // Under load, WebKitGTK's window is not resized yet when the command measures it.
  await resize().catch(resize);
}

/**
 * Emulates the reader's system preferences until the end of the test. Returns false if the engine cannot (WebKit);
 * skip the test there. Verified by `matchMedia`.
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

// The browser reuses its page for the next test file, so reset everything.
afterEach(async () => {
  if (pointerMoved) await resetMouse();
  if (resized) await executeServerCommand('resize-page', usualSize);
  if (emulating) await setMedia({});
  pointerMoved = resized = emulating = false;
});
