/** Serves and runs the browser tests; `run.ts` starts the runner with it. */
import {join} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {fromRollup} from '@web/dev-server-rollup';
import type {
  BasicTestSession,
  BrowserLauncher,
  ErrorWithLocation,
  Reporter,
  TestRunnerConfig,
  TestRunnerPlugin,
} from '@web/test-runner';
import {chromeLauncher, type ChromeLauncher} from '@web/test-runner-chrome';
import {contentPlugin} from '../../src/build/content-plugin.js';
import {packageVersion} from '../../src/build/package-version.js';
import {EXTENT_GLOBAL, type Extent} from '../support/nightly.js';
import {workshopScript} from '../workshop/script-plugin.js';
import {accessibilityPlugin} from './accessibility.js';
import {chromiumArguments} from './chromium.js';
import {commandsPlugin} from './commands.js';
import {startEndpoints, type Endpoints} from './endpoints.js';
import {engineLabels, type Engine} from './engines.js';
import {systemAccessArgument} from './firefox.js';
import {WebKitLauncher} from './webkit-launcher.js';

export interface BrowserTests {
  readonly rootDir: string;
  /** Paths from the root. */
  readonly files: readonly string[];
  readonly engines: readonly Engine[];
  readonly extent: Extent;
  readonly reporter: Reporter;
  /** Errors of the server: a syntax error, a failed command. */
  readonly log: (message: string) => void;
  /** Called with a session in which the accessibility tree was right only on a second query. */
  readonly onSecondTry: (session: BasicTestSession) => void;
}

export async function browserConfig(
  tests: BrowserTests,
): Promise<{config: TestRunnerConfig; endpoints: Endpoints}> {
  const {rootDir, engines, files} = tests;
  const endpoints = await startEndpoints(rootDir);
  const config: TestRunnerConfig = {
    rootDir,
    files: files.map((file) => join(rootDir, file)),
    browsers: launchersOf(engines),
    // All engines in parallel, each with one page: a page in the background of a browser would have neither focus nor
    // animation frames. Only WebKit has a second browser, at the end.
    concurrentBrowsers: engines.length,
    concurrency: 1,
    browserStartTimeout: 90_000,
    testsStartTimeout: 60_000,
    // A file of long tables takes two minutes in WebKit, together with the other engines on a busy machine; as a whole, ten.
    testsFinishTimeout: tests.extent.nightly ? 1_200_000 : 300_000,
    nodeResolve: {exportConditions: ['development'], browser: true},
    plugins: [
      workshopScript(),
      catalogue(),
      fromRollup(contentPlugin)(),
      esbuildPlugin({
        ts: true,
        target: 'es2022',
        tsconfig: join(rootDir, 'tsconfig.json'),
        // As in src/build/outputs.mjs.
        define: {FAMILY_WIDGETS_VERSION: JSON.stringify(packageVersion)},
      }),
      accessibilityPlugin(tests.onSecondTry),
      commandsPlugin(),
    ],
    // An import of a content file returns a module. For its text, fetch `/__test__/respond?file=`.
    mimeTypes: {'content/**/*.md': 'js', 'content/**/*.yaml': 'js'},
    middleware: [
      async (context, next) => {
        if (await endpoints.handle(context.req, context.res)) context.respond = false;
        else await next();
      },
      cacheModules,
    ],
    testFramework: {config: {ui: 'bdd', timeout: tests.extent.nightly ? 180_000 : 60_000}},
    testRunnerHtml: (framework) => testPage(framework, tests.extent),
    reporters: [tests.reporter],
    logger: loggerOf(tests.log),
  };
  return {config, endpoints};
}

function launchersOf(engines: readonly Engine[]): BrowserLauncher[] {
  let finished = 0;
  return engines.map((engine) => {
    if (engine.name === 'webkit') return new WebKitLauncher(engine, () => finished > 0);
    const launcher = launcherOf(engine);
    const stop = launcher.stop.bind(launcher);
    // The runner stops each browser after its last file.
    launcher.stop = async () => {
      finished += 1;
      await stop();
    };
    return launcher;
  });
}

/** Chromium or Firefox. */
function launcherOf(engine: Engine): ChromeLauncher {
  const launcher =
    engine.name === 'firefox'
      ? chromeLauncher({
          launchOptions: {
            browser: 'firefox',
            executablePath: engine.executable,
            args: [systemAccessArgument],
            // Events for each request are not used, and cost time.
            networkEnabled: false,
            // The accessibility tree is read by a script, which Firefox does not treat as a screen reader: without this
            // preference its tree would have no names and states. It is built only while it is read.
            extraPrefsFirefox: {'accessibility.enable_all_cache_domains': true},
          },
        })
      : // A page that navigates away would be kept in the cache, and its test file would only end by a time-out.
        chromeLauncher({
          launchOptions: {
            executablePath: engine.executable,
            args: chromiumArguments('BackForwardCache'),
          },
        });
  // The launcher names every browser that it did not download "Chrome".
  launcher.name = engineLabels[engine.name];
  return launcher;
}

/**
 * The page of every test file. Its first script collects errors that no test catches: thrown while the test file
 * loads, or after the tests, and unhandled rejections. Mocha fails the running test for an error, but in browsers it
 * ignores rejections.
 */
function testPage(framework: string, extent: Extent): string {
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tests</title>
    <script>globalThis.${EXTENT_GLOBAL} = ${JSON.stringify(extent)};</script>
    <script>${pageErrorScript}</script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;
}

const pageErrorScript = `
  const session = new URL(location.href).searchParams.get('wtr-session-id');
  const tell = (error) => {
    const {message = '', stack = ''} = error || {};
    const body = message && stack.includes(message) ? stack : error + '\\n' + stack;
    fetch('/__test__/page-error?session=' + session, {method: 'POST', body, keepalive: true});
  };
  addEventListener('error', (event) => {
    const runner = window.__WTR_MOCHA_RUNNER__;
    if (!runner || runner.state !== 'running') tell(event.error || event.message);
  });
  addEventListener('unhandledrejection', (event) => tell(event.reason));
`;

/** Modules that all test files import: sources do not change during a run. */
const SHARED = /^\/(?:src|content|node_modules|test\/support)\//;

/** Lets browsers keep modules, which are about a hundred a test file. */
const cacheModules: Middleware = async (context, next) => {
  await next();
  if (context.status === 200 && SHARED.test(context.path)) context.set('Cache-Control', 'max-age=3600');
};

/**
 * The dev server treats `virtual:…` as an address for browsers, and does not pass it to Rollup plugins; so the plugin
 * is called here.
 */
function catalogue(): TestRunnerPlugin {
  const path = '/__test__/family-content.js';
  const {resolveId, load} = contentPlugin() as unknown as {
    resolveId: (id: string) => string | null;
    load: (id: string) => string | null;
  };
  return {
    name: 'family-catalogue',
    resolveImport: ({source}) => (source === 'virtual:family-content' ? path : undefined),
    serve({path: asked}) {
      if (asked !== path) return undefined;
      return {body: load(resolveId('virtual:family-content') ?? '') ?? '', type: 'js'};
    },
  };
}

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

type Logger = NonNullable<TestRunnerConfig['logger']>;

function loggerOf(log: (message: string) => void): Logger {
  const say = (...messages: unknown[]) => log(messages.map(readable).join(' '));
  return {
    log() {},
    debug() {},
    group() {},
    groupEnd() {},
    warn: say,
    error: say,
    logSyntaxError: ({message, filePath, line, column}: ErrorWithLocation) =>
      say(`${filePath}:${line}:${column}: ${message}`),
  };
}

function readable(message: unknown): string {
  return message instanceof Error ? (message.stack ?? message.message) : String(message);
}
