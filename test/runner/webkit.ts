/** WebKitGTK: a virtual screen, a WebDriver on it, and MiniBrowser driven by that. */
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {TestRunnerCoreConfig} from '@web/test-runner';
import {WebdriverLauncher} from '@web/test-runner-webdriver';
import {engineLabels, type Engine} from './engines.js';

/** The part of a WebdriverIO browser that is used here. */
export interface Driver {
  execute<Result>(script: string): Promise<Result>;
  getElementComputedRole(elementId: string): Promise<string>;
  getElementComputedLabel(elementId: string): Promise<string>;
  setWindowRect(x: number, y: number, width: number, height: number): Promise<unknown>;
}

/** Members of the launcher that its types declare private. */
interface LauncherInternals {
  readonly driver: Driver;
  readonly driverManager: {startSession(sessionId: string, url: string): Promise<void>};
  ensureManagerInitialized(): Promise<void>;
}

/** The size of the page in the other engines' launcher. */
export const defaultViewport = {width: 800, height: 600};

/** Maximum milliseconds for a resize on a busy machine. */
const slowestResize = 3000;

/** Maximum milliseconds for a browser to return its address. */
const slowestAnswer = 5000;

/** Large enough for a window of half its size anywhere around its centre. */
const screen = {width: 3200, height: 2400};

export class WebKitBrowser extends WebdriverLauncher {
  readonly #engine: Engine;
  readonly #port: number;
  #driverProcess: Promise<ChildProcess> | undefined;
  /** A folder for temporary files, and for the settings of GTK. */
  #folder = '';
  /** The session that the runner has requested last. */
  #sessionId: string | undefined;

  static async create(engine: Engine): Promise<WebKitBrowser> {
    return new WebKitBrowser(engine, await freePort());
  }

  constructor(engine: Engine, port: number) {
    super({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      // WebKit's driver returns an error for an element outside the accessibility tree, which would be printed.
      logLevel: 'silent',
      connectionRetryTimeout: 60_000,
      connectionRetryCount: 1,
      capabilities: {
        // Otherwise WebdriverIO requests BiDi too, and the session is rejected.
        'wdio:enforceWebDriverClassic': true,
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {binary: engine.executable, args: ['--automation']},
      },
    } as unknown as ConstructorParameters<typeof WebdriverLauncher>[0]);
    this.#engine = engine;
    this.#port = port;
  }

  get webDriver(): Driver {
    return this.#internals.driver;
  }

  override async initialize(config: TestRunnerCoreConfig): Promise<void> {
    await super.initialize(config);
    this.name = engineLabels.webkit;
  }

  override async startSession(sessionId: string, url: string): Promise<void> {
    this.#sessionId = sessionId;
    this.#driverProcess ??= this.#startDriver();
    await this.#driverProcess;
    try {
      await this.#open(sessionId, url);
    } catch (error) {
      // Too late: the runner has given up this session, and another one uses the browser.
      if (this.#sessionId !== sessionId) throw error;
      // The browser crashed in an earlier file, which has failed for it. This file gets a new browser with its own
      // screen: a page behind another window would never get the focus.
      await this.stop();
      this.#driverProcess = this.#startDriver();
      await this.#driverProcess;
      await this.#open(sessionId, url);
    }
  }

  /** Called for a page that is gone in the middle of its tests. A browser whose page has crashed may never respond. */
  override async getBrowserUrl(sessionId: string): Promise<string | undefined> {
    const asked = async () => super.getBrowserUrl(sessionId);
    return Promise.race([asked().catch(() => undefined), wait(slowestAnswer, undefined, {ref: false})]);
  }

  async #open(sessionId: string, url: string): Promise<void> {
    await this.#internals.ensureManagerInitialized();
    await this.resize(defaultViewport);
    // Not super.startSession, which does not await the navigation, so that a failed one would end the process.
    await this.#internals.driverManager.startSession(sessionId, url);
  }

  override async stop(): Promise<void> {
    await super.stop();
    const driver = await this.#driverProcess?.catch(() => undefined);
    // The process group: xvfb-run, its Xvfb, the driver and MiniBrowser's processes.
    if (driver?.pid) {
      stopGroup(driver.pid);
      if (driver.exitCode === null && driver.signalCode === null) await once(driver, 'exit');
    }
    removeFolder(this.#folder);
  }

  /** Resizes the page, not the window; WebDriver can only resize windows. */
  async resize({width, height}: {width: number; height: number}): Promise<void> {
    const [innerWidth, innerHeight, outerWidth, outerHeight] = await this.#sizes();
    if (innerWidth === width && innerHeight === height) return;
    const windowWidth = width + outerWidth - innerWidth;
    const toolbar = outerHeight - innerHeight;
    // Without a window manager the window under the X pointer has the focus, and the pointer stays in the centre of the
    // screen: over the toolbar, where it does not hover over the page.
    const left = Math.round((screen.width - windowWidth) / 2);
    const top = Math.round((screen.height - toolbar) / 2);
    await this.webDriver.setWindowRect(left, top, windowWidth, height + toolbar);
    // The driver responds before the page has its new size.
    const deadline = Date.now() + slowestResize;
    let [newWidth, newHeight] = await this.#sizes();
    while ((newWidth !== width || newHeight !== height) && Date.now() < deadline) {
      await wait(20);
      [newWidth, newHeight] = await this.#sizes();
    }
    if (newWidth !== width || newHeight !== height) {
      throw new Error(`WebKit made the page ${newWidth} by ${newHeight} instead of ${width} by ${height}.`);
    }
  }

  #sizes(): Promise<[number, number, number, number]> {
    return this.webDriver.execute('return [innerWidth, innerHeight, outerWidth, outerHeight]');
  }

  get #internals(): LauncherInternals {
    return this as unknown as LauncherInternals;
  }

  async #startDriver(): Promise<ChildProcess> {
    const folder = smallToolbar();
    this.#folder = folder;
    const {driver = ''} = this.#engine;
    const onScreen = ['-a', '-s', `-screen 0 ${screen.width}x${screen.height}x24`];
    const child = spawn('xvfb-run', [...onScreen, driver, `--port=${this.#port}`, '--host=127.0.0.1'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      // Software rendering, for a machine without a graphics card.
      env: {
        ...process.env,
        XDG_CONFIG_HOME: folder,
        // xvfb-run does not remove its folder when it is stopped.
        TMPDIR: folder,
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      },
    });
    let said = '';
    child.stderr?.on('data', (data) => (said += String(data)));
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`WebKitWebDriver ended with code ${code} before it was ready. ${said}`);
    });
    await Promise.race([failed, this.#answers()]);
    failed.catch(() => undefined);
    process.once('exit', () => {
      stopGroup(child.pid);
      removeFolder(folder);
    });
    return child;
  }

  async #answers(): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const ready = await fetch(`http://127.0.0.1:${this.#port}/status`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return;
      await wait(100);
    }
    throw new Error('WebKitWebDriver did not answer within 30 seconds.');
  }
}

/** MiniBrowser's toolbar keeps the window at 447 pixels or more; phones are narrower. GTK reads this folder. */
function smallToolbar(): string {
  const folder = mkdtempSync(join(tmpdir(), 'family-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(
    join(folder, 'gtk-3.0/gtk.css'),
    '* {min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0}',
  );
  return folder;
}

function removeFolder(folder: string): void {
  if (folder) rmSync(folder, {recursive: true, force: true, maxRetries: 3});
}

function stopGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // It has ended already.
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
