/** The block editor of WordPress, driven as its user does. */
import type {Browser, BrowserContext, FrameLocator, Page} from 'playwright-core';
import {logIn, visit, type Visit} from './browser.js';
import type {User} from './site.js';

/** What is used of the global of the editor's page. */
interface WordPressGlobal {
  readonly blocks: {createBlock(name: string, attributes?: object): object};
  readonly data: {
    dispatch(store: string): Record<string, (...values: unknown[]) => unknown>;
    select(store: string): Record<string, (...values: unknown[]) => unknown>;
  };
}
declare const wp: WordPressGlobal;

export interface Editor extends Visit {
  readonly context: BrowserContext;
  /** The document with the blocks: a frame in newer releases. */
  canvas(): Promise<Page | FrameLocator>;
  insert(block: string): Promise<void>;
  /** Publishes the post; returns its id. */
  publish(): Promise<number>;
}

export async function openEditor(browser: Browser, origin: string, user: User): Promise<Editor> {
  const context = await logIn(browser, origin, user);
  const visited = await visit(context, `${origin}/wp-admin/post-new.php`);
  const {page} = visited;
  await page.waitForFunction(
    () => typeof wp === 'object' && Boolean(wp.data.select('core/editor')?.['getCurrentPostId']?.()),
  );
  await page.evaluate(() => {
    const preferences = wp.data.dispatch('core/preferences');
    preferences['set']!('core/edit-post', 'welcomeGuide', false);
    preferences['set']!('core', 'welcomeGuide', false);
    preferences['set']!('core', 'enableChoosePatternModal', false);
  });
  return {
    ...visited,
    context,
    async canvas() {
      await page.waitForSelector('.block-editor-block-list__layout, iframe[name="editor-canvas"]');
      const isFramed = (await page.locator('iframe[name="editor-canvas"]').count()) > 0;
      return isFramed ? page.frameLocator('iframe[name="editor-canvas"]') : page;
    },
    insert: (block) =>
      page.evaluate(async (name) => {
        await wp.data.dispatch('core/block-editor')['insertBlock']!(wp.blocks.createBlock(name));
      }, block),
    publish: () =>
      page.evaluate(async () => {
        const editor = wp.data.dispatch('core/editor');
        await editor['editPost']!({title: 'For families', status: 'publish'});
        await editor['savePost']!();
        return wp.data.select('core/editor')['getCurrentPostId']!() as number;
      }),
  };
}
