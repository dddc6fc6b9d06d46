/** What the plugin keeps for a site: its settings, and nothing after it was deleted. */
import {expect} from 'chai';
import {logIn, visit} from './browser.js';
import {ready, type Running} from './in-wordpress.js';

export function describeSettings(running: () => Running): void {
  describe('the settings', () => {
    const SETTINGS = '/wp-admin/options-general.php?page=family_widgets';

    it('are saved by an administrator and reach every widget', async () => {
      const {site, browser, reader, addressOf} = running();
      const context = await logIn(browser, site.origin, 'administrator');
      const {page, problems} = await visit(context, `${site.origin}${SETTINGS}`);
      await page.getByLabel('Name', {exact: true}).fill('Harbor "Lane" <b>');
      await page.getByLabel('Phone', {exact: true}).fill('207-555-0142');
      await page.getByLabel('Page for families').fill('https://harbor.example/families?a=1&b=2');
      await page.getByLabel('Accent color').fill('#7a3f74');
      await page.getByLabel('Language', {exact: true}).selectOption('es');
      await page.getByRole('button', {name: 'Save Changes'}).click();
      await page.waitForURL(/settings-updated/, {waitUntil: 'domcontentloaded'});
      expect(await page.getByLabel('Phone', {exact: true}).inputValue()).to.equal('207-555-0142');
      expect(problems).to.deep.equal([]);
      await context.close();

      const published = await visit(
        reader,
        addressOf(site.publish('author', '<!-- wp:family-widgets/faq /-->')),
      );
      const widget = published.page.locator(ready('family-faq'));
      await widget.getByText('Preguntas de las familias').first().waitFor();
      expect(
        await widget
          .getByRole('link', {name: /207-555-0142/})
          .first()
          .getAttribute('href'),
      ).to.equal('tel:+12075550142');
      const settings = published.page.locator('family-settings');
      expect(await settings.getAttribute('provider-name')).to.equal('Harbor "Lane"');
      expect(await settings.getAttribute('provider-url')).to.equal('https://harbor.example/families?a=1&b=2');
      const accent = await widget.evaluate((element) =>
        getComputedStyle(element).getPropertyValue('--family-accent'),
      );
      expect(accent).to.equal('#7a3f74');
      expect(published.problems).to.deep.equal([]);
      await published.page.close();
    });

    it('keep nothing that is no address, no colour and no language', () => {
      const saved = running().site.php(
        `return family_widgets_sanitize_settings(['provider_url' => 'javascript:alert(1)', 'accent' => 'red;}', 'language' => 'xx', 'provider_phone' => ['a'], 'other' => 1, 'provider_name' => "<script>x</script>A"]);`,
      );
      expect(saved).to.deep.equal({
        provider_name: 'A',
        provider_phone: '',
        provider_url: '',
        language: '',
        accent: '',
        fallback_phone: '',
      });
    });

    it('say what cannot be used, and keep the rest', async () => {
      const {site, browser} = running();
      const context = await logIn(browser, site.origin, 'administrator');
      const {page} = await visit(context, `${site.origin}${SETTINGS}`);
      await page.getByLabel('Name', {exact: true}).fill('Harbor Lane');
      await page.getByLabel('Accent color').fill('<i>purple');
      await page.getByRole('button', {name: 'Save Changes'}).click();
      await page.getByText('"<i>purple" is not a color that can be used here.').waitFor();
      expect(await page.getByLabel('Accent color').inputValue()).to.equal('');
      expect(await page.getByLabel('Name', {exact: true}).inputValue()).to.equal('Harbor Lane');
      await context.close();
    });

    it('have words in Spanish, also in Mexico', async () => {
      const {site, browser} = running();
      site.php("update_option('test_locale', 'es_MX');");
      const context = await logIn(browser, site.origin, 'administrator');
      const {page} = await visit(context, `${site.origin}${SETTINGS}`);
      await page.getByRole('heading', {name: 'Su organización'}).waitFor();
      await context.close();
      site.php("delete_option('test_locale');");
    });

    it('are not for editors', async () => {
      const {site, browser} = running();
      const context = await logIn(browser, site.origin, 'editor');
      const {page} = await visit(context, `${site.origin}${SETTINGS}`);
      expect(await page.getByRole('button', {name: 'Save Changes'}).count()).to.equal(0);
      await context.close();
    });

    it('name the script to plugins that optimize pages', () => {
      const {site} = running();
      const part = 'family-education-widgets/widgets/';
      const filtered = (name: string, value: string, more = '') =>
        site.php(`return apply_filters('${name}', ${value}${more});`);
      for (const name of ['rocket_delay_js_exclusions', 'litespeed_optimize_js_excludes'])
        expect(filtered(name, "['other']"), name).to.deep.equal(['other', part]);
      expect(filtered('sgo_javascript_combine_exclude', '[]')).to.deep.equal(['family-widgets']);
      expect(filtered('autoptimize_filter_js_exclude', "'jquery.js'")).to.equal(`jquery.js, ${part}`);
      expect(filtered('autoptimize_filter_js_exclude', "''")).to.equal(part);
      const minified = (address: string) =>
        filtered('w3tc_minify_js_do_tag_minification', 'true', `, '<script src="${address}">', ''`);
      expect([minified(`/${part}0.1.0/page.js`), minified('/jquery.js')]).to.deep.equal([false, true]);
    });

    it('are gone with the plugin, and so is the index of the search', async () => {
      const {site, browser} = running();
      site.publish('author', '[family_faq]');
      const stored = () =>
        site.php(
          `global $wpdb; return [get_option('family_widgets_settings', null) !== null, (int) $wpdb->get_var("SELECT COUNT(*) FROM {$wpdb->postmeta} WHERE meta_key LIKE '%family%'") > 0, is_dir(WP_PLUGIN_DIR . '/family-education-widgets')];`,
        );
      expect(stored()).to.deep.equal([true, true, true]);
      const context = await logIn(browser, site.origin, 'administrator');
      const {page} = await visit(context, `${site.origin}/wp-admin/plugins.php`);
      await page.click('#deactivate-family-education-widgets');
      await page.waitForURL(/deactivate=true/, {waitUntil: 'domcontentloaded'});
      page.on('dialog', (dialog) => void dialog.accept());
      await page.click('#delete-family-education-widgets');
      await page.locator('tr.deleted, .plugin-deleted-tr').first().waitFor();
      expect(stored()).to.deep.equal([false, false, false]);
      await context.close();
    });
  });
}
