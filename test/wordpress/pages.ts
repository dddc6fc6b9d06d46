/** Widgets on the pages of WordPress, in each way that authors have. */
import {expect} from 'chai';
import {visit} from './browser.js';
import {ready, ROLES, type Running} from './in-wordpress.js';
import {WAYS} from './ways.js';

export function describePages(running: () => Running): void {
  describe('the pages', () => {
    for (const role of ROLES)
      for (const [way, {content, tag, says}] of Object.entries(WAYS))
        it(`shows the widget of a ${role}’s ${way}`, async () => {
          const {site, reader} = running();
          const {page, problems, requests} = await visit(
            reader,
            running().addressOf(site.publish(role, content)),
          );
          await page.waitForSelector(ready(tag), {state: 'attached'});
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
      expect(themes).to.include('twentytwentyone').and.have.length.above(1);
      for (const theme of themes) {
        site.php(`switch_theme('${theme}');`);
        const {page, problems, requests} = await visit(reader, running().addressOf(id));
        for (const tag of ['family-faq', 'family-program-explainer'])
          await page.waitForSelector(ready(tag), {state: 'attached'});
        expect(
          requests.filter((url) => /\/content\/\w\w\//.test(url)),
          theme,
        ).to.deep.equal([]);
        expect(
          requests.filter((url) => url.includes('/family-widgets.js')),
          theme,
        ).to.have.length(1);
        const preloads = await page.locator('link[rel=modulepreload][href*=family-]').count();
        expect(preloads, theme).to.equal(theme === 'twentytwentyone' ? 0 : 3);
        expect(new Set(requests.filter((url) => url.includes('/widgets/'))).size, theme).to.equal(
          requests.filter((url) => url.includes('/widgets/')).length,
        );
        expect(problems, theme).to.deep.equal([]);
        await page.close();
      }
    });

    describe('the text in the source of a page', () => {
      it('has headings at the level asked for, below the tag, and each id once', async () => {
        const html = await running().sourceOf(
          '<!-- wp:family-widgets/program-explainer {"topic":"php","headingLevel":"4"} /-->\n\n[family_program_explainer topic="php"]',
        );
        expect(html).to.match(/<family-program-explainer topic="php" lang="en" heading-level="4">/);
        expect(html).to.match(/<h4 data-family-written="title">Day treatment/);
        expect(html).to.match(/<h2 data-family-written="title">Day treatment/);
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
        expect(ids.filter((id, index) => ids.indexOf(id) !== index && !id.startsWith('wp-'))).to.deep.equal(
          [],
        );
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
          const html = await running().sourceOf(content);
          expect(html, locale).to.include(`<family-help-card topic="help-card" lang="${language}"`);
          expect(html, locale).to.include('<family-faq topic="family-faq" lang="en"');
        }
        site.php("delete_option('test_locale');");
      });

      it('escapes what an author wrote, and leaves out what no widget knows', async () => {
        const html = await running().sourceOf(
          '<!-- wp:family-widgets/program-explainer {"compare":"iop\\u0022 onclick=\\u0022alert(1)","headingLevel":"9","src":"https://evil.example/a.md","help":"x"} /-->',
        );
        const [tag] = /<family-program-explainer[^>]*>/.exec(html)!;
        expect(tag).to.include('heading-level="2"').and.include('compare="iop&quot; onclick=&quot;alert(1)"');
        expect(tag).to.not.match(/ src=| help=| onclick="/);
      });

      it('is the numbers to call, where there is no such text', async () => {
        const html = await running().sourceOf('[family_faq topic="famly-faq"]');
        expect(html).to.include('href="tel:911"').and.include('href="tel:988"');
        expect(html).to.not.include('<family-faq').and.not.include('Only authors see this');
      });

      it('is a message for authors who wrote such a topic', () => {
        const {site} = running();
        const html = site.php(
          `wp_set_current_user(get_user_by('login', 'author')->ID); return do_shortcode('[family_faq topic="<b>iop"]');`,
        );
        expect(html)
          .to.include('role="alert"')
          .and.include('Texts: family-faq.')
          .and.include('href="tel:911"');
        expect(html).to.not.include('<b>');
      });

      it('keeps its ids when other plugins make the content or the excerpt of the post first', () => {
        const {site} = running();
        const id = site.publish('author', '<!-- wp:family-widgets/program-explainer /-->');
        const [, first, second] = site.php(
          `$GLOBALS['post'] = get_post(${id}); setup_postdata($GLOBALS['post']); $make = fn () => apply_filters('the_content', $GLOBALS['post']->post_content); return [get_the_excerpt(), $make(), $make()];`,
        ) as [string, string, string];
        expect(first).to.include('id="iop-at-a-glance"');
        expect(second).to.equal(first);
      });

      it('leaves its ids to a widget in the template around it', () => {
        const {site} = running();
        const id = site.publish('author', '[family_program_explainer]');
        const [template, content] = site.php(
          `$GLOBALS['post'] = get_post(${id}); setup_postdata($GLOBALS['post']); return [do_blocks('<!-- wp:family-widgets/program-explainer /-->'), apply_filters('the_content', $GLOBALS['post']->post_content)];`,
        ) as [string, string];
        expect(template).to.include(' id="iop-at-a-glance"');
        expect(content)
          .to.include('data-family-id="iop-at-a-glance"')
          .and.not.match(/ id="iop-at-a-glance"/);
      });

      it('has no script beside it on pages without a widget', async () => {
        expect(
          await running().sourceOf('<!-- wp:paragraph --><p>family-faq is a tag</p><!-- /wp:paragraph -->'),
        ).to.not.include('family-widgets.js');
      });
    });

    it('shows no data as words where a page is filtered as what authors write, and the widget loads its text', async () => {
      const {site, browser, reader, addressOf} = running();
      const address = addressOf(site.publish('author', '<!-- wp:family-widgets/program-explainer /-->'));
      site.php("update_option('test_kses', 1);");
      const withoutScript = await browser.newContext({javaScriptEnabled: false});
      for (const context of [withoutScript, reader]) {
        const {page, problems} = await visit(context, address);
        const widget = page.locator('family-program-explainer');
        if (context === reader) await page.waitForSelector(ready('family-program-explainer'));
        const shown = await widget.innerText();
        expect(shown).to.include('Intensive outpatient program').and.not.include('{"topic"');
        expect(problems).to.deep.equal([]);
        await page.close();
      }
      await withoutScript.close();
      site.php("delete_option('test_kses');");
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

    it('shows the text without JavaScript, all of it, with the site’s own number', async () => {
      const {site, browser} = running();
      site.php(
        "update_option('family_widgets_settings', ['provider_name' => 'Harbor & Lane', 'fallback_phone' => '(207) 555-0142']);",
      );
      const id = site.publish('author', '<!-- wp:family-widgets/faq /-->');
      const context = await browser.newContext({javaScriptEnabled: false});
      const {page} = await visit(context, running().addressOf(id));
      expect(await page.getByText('If you are not sure, treat it as an overdose').isVisible()).to.be.true;
      expect(await page.getByText('Harbor & Lane: (207) 555-0142').isVisible()).to.be.true;
      expect(await page.locator('family-faq a[href="tel:+12075550142"]').count()).to.equal(1);
      await context.close();
      site.php("delete_option('family_widgets_settings');");
    });
  });
}
