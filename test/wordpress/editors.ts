/** The editors of WordPress. */
import {expect} from 'chai';
import {logIn, visit} from './browser.js';
import {openEditor} from './editor.js';
import {ready, ROLES, type Running} from './in-wordpress.js';

export function describeEditors(running: () => Running): void {
  describe('the editors', () => {
    describe('the block editor', () => {
      for (const role of ROLES)
        it(`shows a block’s widget to a ${role}, follows its fields, and publishes it`, async () => {
          const {site, browser, reader} = running();
          const editor = await openEditor(browser, site.origin, role);
          const {page, context, problems} = editor;
          const canvas = await editor.canvas();
          await editor.insert('family-widgets/faq');
          const widget = canvas.locator(ready('family-faq'));
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
          const published = await visit(reader, running().addressOf(id));
          await published.page
            .locator(ready('family-faq'))
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
            .locator(ready(`family-${name}`))
            .first()
            .waitFor({state: 'attached'});
        }
        expect(await canvas.getByText('This block has encountered an error').count()).to.equal(0);
        expect(editor.problems).to.deep.equal([]);
        await editor.context.close();
      });
    });

    describe('the classic editor', () => {
      before(() => {
        running().site.php("update_option('test_classic_editor', 1); update_option('test_locale', 'es_ES');");
      });
      after(() => {
        running().site.php("delete_option('test_classic_editor'); delete_option('test_locale');");
      });

      it('keeps a shortcode, also when it is shown as it will look', async () => {
        const {site, browser, reader, addressOf} = running();
        const id = site.publish('author', 'Before\n\n[family_faq topic=”family-faq”]\n\nAfter');
        const context = await logIn(browser, site.origin, 'author');
        const {page} = await visit(context, `${site.origin}/wp-admin/post.php?post=${id}&action=edit`);
        await page.click('#content-tmce');
        await page.frameLocator('#content_ifr').locator('body').press('End');
        await page.keyboard.type(' more');
        await page.click('#publish');
        await page.waitForURL(/message=/, {waitUntil: 'domcontentloaded'});
        await context.close();
        expect(site.php(`return get_post(${id})->post_content;`)).to.include('[family_faq');

        const published = await visit(reader, addressOf(id));
        await published.page
          .locator(ready('family-faq'))
          .getByText('Preguntas de las familias')
          .first()
          .waitFor();
        expect(published.problems).to.deep.equal([]);
        await published.page.close();
      });
    });
  });
}
