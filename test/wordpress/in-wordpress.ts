/** Runs tests in real WordPress, with PHP and MariaDB from Debian's packages. */
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import type {Browser, BrowserContext} from 'playwright-core';
import {extent} from '../support/nightly.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {openBrowser} from './browser.js';
import {startDatabase, type Database} from './database.js';
import {NETWORK} from './layouts.js';
import {releases, whyNoWordPress} from './releases.js';
import {errorsOf, startSite, type Role, type WordPressSite} from './site.js';

export const ROLES: readonly Role[] = ['administrator', 'editor', 'author'];

export interface Running {
  readonly site: WordPressSite;
  /** A network of two sites, in sub-folders. */
  readonly network: WordPressSite;
  readonly browser: Browser;
  /** Somebody who is not logged in. */
  readonly reader: BrowserContext;
  addressOf(id: number): string;
  /** The source of the page of a new post by an author. */
  sourceOf(content: string): Promise<string>;
}

/**
 * Describes tests, once for each release of WordPress. A last test reads PHP's log.
 *
 * @param tests - receives what is there while its tests run
 */
export function inEachWordPress(title: string, tests: (running: () => Running) => void): void {
  describe(title, function () {
    this.timeout(180_000);
    const missing = extent.nightly ? whyNoWordPress() : 'only in npm run test:wordpress';
    if (missing !== undefined) {
      it(`runs (${missing})`);
      return;
    }
    let folder: TemporaryFolder;
    let database: Database;
    let browser: Browser;
    before(async () => {
      folder = temporaryFolder();
      mkdirSync(join(folder.path, 'database'));
      database = await startDatabase(join(folder.path, 'database'));
      browser = await openBrowser();
    });
    after(async () => {
      await browser?.close();
      await database?.stop();
      folder.remove();
    });

    for (const [index, release] of releases().entries())
      describe(release.version, () => {
        let site: WordPressSite;
        let network: WordPressSite;
        let reader: BrowserContext;
        const folderOf = (name: string) => join(folder.path, `${name}-${index}`);
        before(async () => {
          site = await startSite(release, folderOf('site'), database, `site_${index}`);
          network = await startSite(release, folderOf('network'), database, `network_${index}`, NETWORK);
          reader = await browser.newContext();
        });
        after(async () => {
          await reader?.close();
          await site?.stop();
          await network?.stop();
        });

        const addressOf = (id: number) => `${site.origin}/?p=${id}`;
        const sourceOf = (content: string) => textAt(addressOf(site.publish('author', content)));
        tests(() => ({site, network, browser, reader, addressOf, sourceOf}));

        it('does not complain to PHP’s log', () => {
          const complaints = ['site', 'network'].flatMap((name) =>
            errorsOf(folderOf(name)).replaceAll(folder.path, '').split('\n'),
          );
          expect(complaints.filter((line) => /family[-_](education-)?widgets/.test(line))).to.deep.equal([]);
        });
      });
  });
}

export async function textAt(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** A selector for a widget that shows its text. */
export const ready = (tag: string): string => `${tag}:state(ready)`;
