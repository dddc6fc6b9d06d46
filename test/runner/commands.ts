/** Server commands for what `@web/test-runner-commands` cannot do in all three engines. */
import type {BasicTestSession, TestRunnerPlugin} from '@web/test-runner';
import type {ChromeLauncher} from '@web/test-runner-chrome';
import {engineLabels} from './engines.js';
import {runInFirefox, type PuppeteerPage} from './firefox.js';
import type {WebKitLauncher} from './webkit-launcher.js';
import type {WebKitBrowser} from './webkit.js';

/** An absent one does not change; `null` restores that of the system. */
export interface EmulatedMedia {
  readonly media?: 'screen' | 'print' | null;
  readonly colorScheme?: 'light' | 'dark' | null;
  readonly reducedMotion?: 'reduce' | 'no-preference' | null;
  readonly forcedColors?: 'active' | 'none' | null;
}

type Command = (session: BasicTestSession, payload: unknown) => Promise<unknown>;

export function commandsPlugin(): TestRunnerPlugin {
  return {
    name: 'family-commands',
    executeCommand: ({command, payload, session}) => commands[command]?.(session, payload),
  };
}

const commands: Readonly<Record<string, Command>> = {
  /** Presses all keys in this order, and releases them in reverse: `['Shift', 'Tab']`. */
  async 'press-keys'(session, payload) {
    const keys = payload as string[];
    if (isWebKit(session)) {
      await webKitOf(session).sendKeys(session.id, keys);
      return true;
    }
    const {keyboard} = pageOf(session);
    // Puppeteer has the name "Space" in Chromium only.
    const names = keys.map((key) => (key === 'Space' ? ' ' : key) as Parameters<typeof keyboard.press>[0]);
    for (const name of names) await keyboard.down(name);
    for (const name of names.toReversed()) await keyboard.up(name);
    return true;
  },

  /** `{type}` of the built-in command presses all letters at once in WebKit; this presses them one by one. */
  async 'type-text'(session, payload) {
    const text = String(payload);
    if (isWebKit(session)) {
      for (const letter of text) await webKitOf(session).sendKeys(session.id, [letter]);
    } else {
      await pageOf(session).keyboard.type(text);
    }
    return true;
  },

  /** The built-in command does not support WebKit. */
  async 'resize-page'(session, payload) {
    const size = payload as {width: number; height: number};
    if (isWebKit(session)) await webKitOf(session).resize(size);
    else await pageOf(session).setViewport(size);
    return true;
  },

  /** The built-in command supports neither Firefox nor WebKit, and no forced colours. */
  async 'emulate-medium'(session, payload) {
    const media = payload as EmulatedMedia;
    switch (session.browser.name) {
      case engineLabels.chromium:
        await emulateInChromium(pageOf(session), media);
        return {emulated: true};
      case engineLabels.firefox:
        await runInFirefox(pageOf(session), session.id, emulateInFirefox, media);
        return {emulated: true};
      default:
        // WebKitGTK reads these from the desktop's settings when it starts; WebDriver cannot change them.
        return {emulated: false};
    }
  },
};

async function emulateInChromium(page: PuppeteerPage, media: EmulatedMedia): Promise<void> {
  const features = [
    {name: 'prefers-color-scheme', value: media.colorScheme ?? ''},
    {name: 'prefers-reduced-motion', value: media.reducedMotion ?? ''},
    {name: 'forced-colors', value: media.forcedColors ?? ''},
  ];
  // One session for each page, never detached, since the emulation would end with it.
  const session = emulations.get(page) ?? (await page.createCDPSession());
  emulations.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {media: media.media ?? '', features});
}

const emulations = new WeakMap<PuppeteerPage, Awaited<ReturnType<PuppeteerPage['createCDPSession']>>>();

/** Forced colours and motion are preferences of the whole browser, the others are set on the tab. */
const emulateInFirefox = `
  const {browsingContext} = browser;
  browsingContext.mediumOverride = args.media ?? '';
  browsingContext.prefersColorSchemeOverride = args.colorScheme ?? 'none';
  const set = (name, value) => (value === null ? Services.prefs.clearUserPref(name) : Services.prefs.setIntPref(name, value));
  set('ui.prefersReducedMotion', {reduce: 1, 'no-preference': 0}[args.reducedMotion] ?? null);
  set('browser.display.document_color_use', {active: 2, none: 1}[args.forcedColors] ?? null);
  return true;
`;

function isWebKit(session: BasicTestSession): boolean {
  return session.browser.name === engineLabels.webkit;
}

function webKitOf(session: BasicTestSession): WebKitBrowser {
  return (session.browser as WebKitLauncher).browserOf(session.id);
}

function pageOf(session: BasicTestSession): PuppeteerPage {
  return (session.browser as ChromeLauncher).getPage(session.id);
}
