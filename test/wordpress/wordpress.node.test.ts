/**
 * The plugin in real WordPress, with PHP and MariaDB from Debian's packages: `npm run test:wordpress`, and a part of
 * `npm run test:nightly`. `WORDPRESS_FOLDER` names the folder of another release to be tried as well.
 */
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import type {Browser, BrowserContext} from 'playwright-core';
import {extent} from '../support/nightly.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {openBrowser, visit} from './browser.js';
import {openEditor} from './editor.js';
import {startDatabase, type Database} from './database.js';
import {releases, whyNoWordPress, type Release} from './releases.js';
import {errorsOf, startSite, type Role, type WordPressSite} from './site.js';

const ROLES: readonly Role[] = ['administrator', 'editor', 'author'];

/** Ways in which each role may put a widget on a page, with the text that it shows. */
const WAYS: Readonly<
  Record<string, {readonly content: string; readonly tag: string; readonly says: string}>
> = {
  block: {
    content: '<!-- wp:family-widgets/program-explainer {"topic":"detox","headingLevel":"3"} /-->',
    tag: 'family-program-explainer',
    says: 'Detox',
  },
  'block that is wide, in Spanish': {
    content: '<!-- wp:family-widgets/faq {"lang":"es","align":"wide"} /-->',
    tag: 'family-faq',
    says: 'Preguntas de las familias',
  },
  shortcode: {
    content: '[family_stage_timeline current="iop"]',
    tag: 'family-stage-timeline',
    says: 'Intensive outpatient',
  },
  'shortcode in a block, with curly quotes': {
    content: '<!-- wp:shortcode -->\n[family_wellness_tips group=“sleep” lang=”es”]\n<!-- /wp:shortcode -->',
    tag: 'family-wellness-tips',
    says: 'Consejos',
  },
  'tag in a block for HTML': {
    content: '<!-- wp:html -->\n<family-help-card topic="help-card"></family-help-card>\n<!-- /wp:html -->',
    tag: 'family-help-card',
    says: 'Help right now',
  },
  'group with a class': {
    content: `<!-- wp:group {"className":"family-widget-faq"} -->
<div class="wp-block-group family-widget-faq"><!-- wp:heading -->
<h2>Before your first visit</h2>
<!-- /wp:heading -->

<!-- wp:heading {"level":3} -->
<h3>When can I visit?</h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>On Sundays, from 1 to 4 pm.</p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->`,
    tag: 'family-faq',
    says: 'Before your first visit',
  },
};

const READY = (tag: string) => `${tag}:state(ready)`;

describe('the plugin in WordPress', function () {
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
    [database, browser] = await Promise.all([startDatabase(join(folder.path, 'database')), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await database?.stop();
    folder.remove();
  });

  for (const [index, release] of releases().entries())
    describe(`${release.version}`, () => {
      let site: WordPressSite;
      let reader: BrowserContext;
      const siteFolder = () => join(folder.path, `site-${index}`);
      before(async () => {
        site = await startSite(release, siteFolder(), database, `site_${index}`);
        reader = await browser.newContext();
      });
      after(async () => {
        await site?.stop();
        await reader?.close();
      });
      inWordPress(() => ({site, browser, reader, errors: () => errorsOf(siteFolder())}), release);
    });
});

interface Running {
  readonly site: WordPressSite;
  readonly browser: Browser;
  readonly reader: BrowserContext;
  errors(): string;
}

function inWordPress(running: () => Running, {version}: Release): void {
  const address = (id: number) => `${running().site.origin}/?p=${id}`;
  const text = async (url: string) => (await fetch(url)).text();
  /** The source of the page of an author's post. */
  const source = (content: string) => text(address(running().site.publish('author', content)));

  for (const role of ROLES)
    for (const [way, {content, tag, says}] of Object.entries(WAYS))
      it(`shows the widget of a ${role}’s ${way}`, async () => {
        const {site, reader} = running();
        const {page, problems, requests} = await visit(reader, address(site.publish(role, content)));
        await page.waitForSelector(READY(tag), {state: 'attached'});
        expect(await page.locator(tag).first().textContent()).to.include(says);
        expect(problems).to.deep.equal([]);
        expect(
          requests.filter(
            (url) => !url.replace(/^blob:/, '').startsWith(site.origin) && !url.startsWith('data:'),
          ),
        ).to.deep.equal([]);
        await page.close();
      });

  it('takes over the text that stands in the page, in every theme', async () => {
    const {site, reader} = running();
    const content =
      '<!-- wp:family-widgets/faq /-->\n\n[family_program_explainer topic="iop" heading-level="3"]';
    const id = site.publish('author', content);
    const themes = site.php('return array_keys(wp_get_themes());') as string[];
    expect(themes).to.not.be.empty;
    for (const theme of themes) {
      site.php(`switch_theme('${theme}');`);
      const {page, problems, requests} = await visit(reader, address(id));
      for (const tag of ['family-faq', 'family-program-explainer'])
        await page.waitForSelector(READY(tag), {state: 'attached'});
      expect(
        requests.filter((url) => /\/content\/\w\w\//.test(url)),
        theme,
      ).to.deep.equal([]);
      expect(
        requests.filter((url) => url.includes('/family-widgets.js')),
        theme,
      ).to.have.length(1);
      expect(problems, theme).to.deep.equal([]);
      await page.close();
    }
  });

  describe('the text in the source of a page', () => {
    it('has headings at the level asked for, below the tag, and each id once', async () => {
      const html = await source(
        '<!-- wp:family-widgets/program-explainer {"topic":"php","headingLevel":"4"} /-->\n\n[family_program_explainer topic="php"]',
      );
      expect(html).to.match(/<family-program-explainer topic="php" lang="en" heading-level="4">/);
      expect(html).to.match(/<h4 data-family-written="title">Day treatment/);
      expect(html).to.match(/<h2 data-family-written="title">Day treatment/);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index && !id.startsWith('wp-'))).to.deep.equal([]);
      expect(html).to.include('data-family-id="php-at-a-glance"');
    });

    it('is in the language of the site, unless another one is given', async () => {
      const {site} = running();
      const content = '[family_help_card]\n\n[family_faq lang="en"]';
      for (const [locale, language] of [
        ['es_MX', 'es'],
        ['fr_FR', 'en'],
      ] as const) {
        site.php(`update_option('test_locale', '${locale}');`);
        const html = await source(content);
        expect(html, locale).to.include(`<family-help-card topic="help-card" lang="${language}"`);
        expect(html, locale).to.include('<family-faq topic="family-faq" lang="en"');
      }
      site.php("delete_option('test_locale');");
    });

    it('escapes what an author wrote, and leaves out what no widget knows', async () => {
      const html = await source(
        '<!-- wp:family-widgets/program-explainer {"compare":"iop\\u0022 onclick=\\u0022alert(1)","headingLevel":"9","src":"https://evil.example/a.md","help":"x"} /-->',
      );
      const [tag] = /<family-program-explainer[^>]*>/.exec(html)!;
      expect(tag).to.include('heading-level="2"').and.include('compare="iop&quot; onclick=&quot;alert(1)"');
      expect(tag).to.not.match(/ src=| help=| onclick="/);
    });

    it('is the numbers to call, where there is no such text', async () => {
      const html = await source('[family_faq topic="famly-faq"]');
      expect(html).to.include('href="tel:911"').and.include('href="tel:988"');
      expect(html).to.not.include('<family-faq').and.not.include('Only authors see this');
    });

    it('has no script beside it on pages without a widget', async () => {
      expect(
        await source('<!-- wp:paragraph --><p>family-faq is a tag</p><!-- /wp:paragraph -->'),
      ).to.not.include('family-widgets.js');
    });
  });

  it('keeps src out of what an author writes, and the rest of the tag in', () => {
    const {site} = running();
    const id = site.publish(
      'author',
      '<family-faq topic="family-faq" src="https://evil.example/a.md">x</family-faq>',
    );
    expect(site.php(`return get_post(${id})->post_content;`)).to.equal(
      '<family-faq topic="family-faq">x</family-faq>',
    );
  });

  describe('text only', () => {
    let id: number;
    before(() => {
      id = running().site.publish(
        'author',
        '<!-- wp:family-widgets/help-card /-->\n\n[family_faq heading-level="3"]',
      );
    });

    const expectText = (html: string) => {
      expect(html).to.include('Questions families ask').and.include('Help right now');
      expect(html).to.not.match(/<family-|data-family|<script/);
    };

    it('is in feeds', async () => {
      const {site} = running();
      site.php("update_option('rss_use_excerpt', 0);");
      const feed = await text(`${site.origin}/?feed=rss2`);
      const item = feed.split('<item>').find((each) => each.includes(`p=${id}`))!;
      expectText(item.slice(item.indexOf('<content:encoded>')));
      expect(item).to.include('<h3>Questions families ask</h3>');
    });

    it('is in excerpts', () => {
      const excerpt = running().site.php(
        `$GLOBALS['post'] = get_post(${id}); setup_postdata($GLOBALS['post']); add_filter('excerpt_length', fn () => 5000); return get_the_excerpt(${id});`,
      ) as string;
      expectText(excerpt);
      expect(excerpt).to.not.match(/[<>]/);
    });

    it('is in answers of the REST API', async () => {
      const {site} = running();
      const {content, excerpt} = JSON.parse(await text(`${site.origin}/?rest_route=/wp/v2/posts/${id}`)) as {
        content: {rendered: string};
        excerpt: {rendered: string};
      };
      expectText(content.rendered);
      expect(excerpt.rendered).to.include('Help right now');
    });
  });

  it('finds a post by the text of its widgets, in the search of the site', async () => {
    const {site} = running();
    const id = site.publish(
      'author',
      '<!-- wp:group --><div class="wp-block-group"><!-- wp:family-widgets/program-explainer {"topic":"recovery-housing"} /--></div><!-- /wp:group -->',
    );
    const found = (words: string) =>
      site.php(
        `return array_map('intval', (new WP_Query(['s' => '${words}', 'posts_per_page' => -1]))->get_posts() ? wp_list_pluck((new WP_Query(['s' => '${words}', 'posts_per_page' => -1]))->posts, 'ID') : []);`,
      ) as number[];
    expect(found('recovery housing curfew')).to.include(id);
    expect(found('recovery housing zebra')).to.not.include(id);
    expect(found('-recovery housing')).to.not.include(id);
    expect(await text(`${site.origin}/?s=recovery+housing`)).to.include(`p=${id}`);
  });

  it('shows the text without JavaScript, all of it, with the site’s own number', async () => {
    const {site, browser} = running();
    site.php(
      "update_option('family_widgets_settings', ['provider_name' => 'Harbor & Lane', 'fallback_phone' => '(207) 555-0142']);",
    );
    const id = site.publish('author', '<!-- wp:family-widgets/faq /-->');
    const context = await browser.newContext({javaScriptEnabled: false});
    const {page} = await visit(context, address(id));
    expect(await page.getByText('If you are not sure, treat it as an overdose').isVisible()).to.be.true;
    expect(await page.getByText('Harbor & Lane: (207) 555-0142').isVisible()).to.be.true;
    expect(await page.locator('family-faq a[href="tel:+12075550142"]').count()).to.equal(1);
    await context.close();
    site.php("delete_option('family_widgets_settings');");
  });

  describe('the block editor', () => {
    for (const role of ROLES)
      it(`shows a block’s widget to a ${role}, follows its fields, and publishes it`, async () => {
        const {site, browser, reader} = running();
        const editor = await openEditor(browser, site.origin, role);
        const {page, context, problems} = editor;
        const canvas = await editor.canvas();
        await editor.insert('family-widgets/faq');
        const widget = canvas.locator(READY('family-faq'));
        await widget.getByRole('heading', {name: 'Questions families ask'}).waitFor();
        await page.getByLabel('Language').selectOption('es');
        await widget.getByRole('heading', {name: 'Preguntas de las familias'}).waitFor();
        await page.getByLabel('Level of the title').selectOption('3');
        await canvas.locator('family-faq[heading-level="3"]').first().waitFor();
        const id = await editor.publish();
        expect(problems).to.deep.equal([]);
        await context.close();

        expect(site.php(`return get_post(${id})->post_content;`)).to.equal(
          '<!-- wp:family-widgets/faq {"lang":"es","headingLevel":"3"} /-->',
        );
        const published = await visit(reader, address(id));
        await published.page
          .locator(READY('family-faq'))
          .getByRole('heading', {name: 'Preguntas de las familias', level: 3})
          .waitFor();
        expect(published.problems).to.deep.equal([]);
        await published.page.close();
      });

    it('offers a block for each widget, and each shows its preview', async () => {
      const {site, browser} = running();
      const editor = await openEditor(browser, site.origin, 'author');
      const canvas = await editor.canvas();
      for (const name of ['faq', 'program-explainer', 'stage-timeline', 'wellness-tips', 'help-card']) {
        await editor.insert(`family-widgets/${name}`);
        await canvas
          .locator(READY(`family-${name}`))
          .first()
          .waitFor({state: 'attached'});
      }
      expect(await canvas.getByText('This block has encountered an error').count()).to.equal(0);
      expect(editor.problems).to.deep.equal([]);
      await editor.context.close();
    });
  });

  it(`does not complain to PHP’s log (${version})`, () => {
    expect(
      running()
        .errors()
        .split('\n')
        .filter((line) => line.includes('plugins/family-education-widgets')),
    ).to.deep.equal([]);
  });
}
