/**
 * WebKit as the test runner sees it. A page that has no window of its own has neither focus nor animation frames, so each
 * page has a browser of its own, with its own screen.
 */
import type {BrowserLauncher, TestRunnerCoreConfig} from '@web/test-runner';
import {engineLabels, type Engine} from './engines.js';
import {WebKitBrowser} from './webkit.js';

export class WebKitLauncher implements BrowserLauncher {
  readonly name = engineLabels.webkit;
  readonly type = 'webdriver';
  readonly #engine: Engine;
  readonly #mayHaveSecondPage: () => boolean;
  readonly #browsers: WebKitBrowser[] = [];
  readonly #idle: WebKitBrowser[] = [];
  readonly #bySession = new Map<string, WebKitBrowser>();
  #config: TestRunnerCoreConfig | undefined;

  /**
   * @param mayHaveSecondPage - whether two files may run at a time. WebKit takes longest: once another engine has
   * finished, a processor would have nothing to do
   */
  constructor(engine: Engine, mayHaveSecondPage: () => boolean) {
    this.#engine = engine;
    this.#mayHaveSecondPage = mayHaveSecondPage;
  }

  /** The number of files that the runner starts at a time; it asks after each file. */
  get concurrency(): number {
    return this.#mayHaveSecondPage() ? 2 : 1;
  }

  initialize(config: TestRunnerCoreConfig): void {
    this.#config = config;
  }

  async startSession(sessionId: string, url: string): Promise<void> {
    const browser = this.#idle.pop() ?? (await this.#anotherBrowser());
    this.#bySession.set(sessionId, browser);
    await browser.startSession(sessionId, url);
  }

  isActive(sessionId: string): boolean {
    return this.#bySession.get(sessionId)?.isActive(sessionId) ?? false;
  }

  async getBrowserUrl(sessionId: string): Promise<string | undefined> {
    return this.#bySession.get(sessionId)?.getBrowserUrl(sessionId);
  }

  async stopSession(sessionId: string): ReturnType<BrowserLauncher['stopSession']> {
    const browser = this.browserOf(sessionId);
    try {
      return await browser.stopSession(sessionId);
    } finally {
      this.#bySession.delete(sessionId);
      this.#idle.push(browser);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#browsers.map((browser) => browser.stop()));
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKit has no debugging sessions here.'));
  }

  /** The browser that runs this session. */
  browserOf(sessionId: string): WebKitBrowser {
    const browser = this.#bySession.get(sessionId);
    if (!browser) throw new Error(`WebKit does not run the session ${sessionId}.`);
    return browser;
  }

  // What the commands of @web/test-runner-commands call.

  sendMouseMove(sessionId: string, x: number, y: number): Promise<void> {
    return this.browserOf(sessionId).sendMouseMove(sessionId, x, y);
  }

  sendMouseClick(
    sessionId: string,
    x: number,
    y: number,
    button?: 'left' | 'middle' | 'right',
  ): Promise<void> {
    return this.browserOf(sessionId).sendMouseClick(sessionId, x, y, button);
  }

  resetMouse(sessionId: string): Promise<void> {
    return this.browserOf(sessionId).resetMouse(sessionId);
  }

  /** A new one, or that of a session that never opened its page: the runner gives up such a session without a word. */
  async #anotherBrowser(): Promise<WebKitBrowser> {
    const [oldest] = this.#bySession;
    if (oldest && this.#browsers.length >= this.concurrency) {
      this.#bySession.delete(oldest[0]);
      return oldest[1];
    }
    const browser = await WebKitBrowser.create(this.#engine);
    if (this.#config) await browser.initialize(this.#config);
    this.#browsers.push(browser);
    return browser;
  }
}
