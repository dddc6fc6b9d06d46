/** The plugin on a network of sites in sub-folders, whose content lies in a folder of another name. */
import {expect} from 'chai';
import {logIn, visit} from './browser.js';
import {openEditor} from './editor.js';
import {ready, textAt, type Running} from './in-wordpress.js';
import {WAYS} from './ways.js';

export function describeNetwork(running: () => Running): void {
  describe('a network of sites', () => {
    const second = () => `${running().network.origin}/second`;
    const addressOf = (id: number) => `${second()}/?p=${id}`;
    const SETTINGS = '/wp-admin/options-general.php?page=family_widgets';

    it('is active on each site, whose administrator may not write HTML', () => {
      const {network} = running();
      const [active, mayAdminister, mayWriteHtml] = network.php(
        "require_once ABSPATH . 'wp-admin/includes/plugin.php'; $user = get_user_by('login', 'manager'); return [is_plugin_active_for_network('family-education-widgets/family-education-widgets.php'), user_can($user, 'manage_options'), user_can($user, 'unfiltered_html')];",
        'second',
      ) as boolean[];
      expect([active, mayAdminister, mayWriteHtml]).to.deep.equal([true, true, false]);
    });

    for (const [way, {content, tag, says}] of Object.entries(WAYS))
      it(`shows the widget of a site administrator’s ${way}`, async () => {
        const {network, reader} = running();
        const {page, problems, requests} = await visit(
          reader,
          addressOf(network.publish('manager', content, 'second')),
        );
        await page.waitForSelector(ready(tag), {state: 'attached'});
        expect(await page.locator(tag).first().textContent()).to.include(says);
        expect(problems).to.deep.equal([]);
        const scripts = requests.filter((url) => url.includes('family-education-widgets/'));
        expect(scripts).to.not.be.empty;
        for (const url of scripts)
          expect(url).to.include(`${network.origin}/assets/plugins/family-education-widgets/widgets/`);
        await page.close();
      });

    it('shows a preview in the editor of a site administrator, and publishes the block', async () => {
      const {browser, network, reader} = running();
      const {page, context, problems, ...editor} = await openEditor(browser, second(), 'manager');
      const canvas = await editor.canvas();
      await editor.insert('family-widgets/help-card');
      await canvas
        .locator(ready('family-help-card'))
        .getByRole('heading', {name: 'Help right now'})
        .waitFor();
      await page.getByLabel('Language', {exact: true}).selectOption('es');
      await canvas.locator('family-help-card[lang="es"]').first().waitFor();
      const id = await editor.publish();
      expect(problems).to.deep.equal([]);
      await context.close();
      expect(network.php(`return get_post(${id})->post_content;`, 'second')).to.equal(
        '<!-- wp:family-widgets/help-card {"lang":"es"} /-->',
      );
      const published = await visit(reader, addressOf(id));
      await published.page.locator(ready('family-help-card')).waitFor({state: 'attached'});
      await published.page.close();
    });

    it('has settings of each site’s own, which its administrator saves', async () => {
      const {browser, network} = running();
      const context = await logIn(browser, second(), 'manager');
      const {page, problems} = await visit(context, `${second()}${SETTINGS}`);
      await page.getByLabel('Name', {exact: true}).fill('Second Harbor');
      await page.getByLabel('Phone', {exact: true}).fill('207-555-0142');
      await page.getByLabel('Language', {exact: true}).selectOption('es');
      await page.getByRole('button', {name: 'Save Changes'}).click();
      await page.waitForURL(/settings-updated/, {waitUntil: 'domcontentloaded'});
      expect(problems).to.deep.equal([]);
      await context.close();
      const content = '[family_help_card]';
      const html = await textAt(addressOf(network.publish('manager', content, 'second')));
      expect(html).to.include('provider-name="Second Harbor"').and.include('lang="es" heading-level="2"');
      const first = await textAt(`${network.origin}/?p=${network.publish('administrator', content)}`);
      expect(first)
        .to.include('<family-help-card topic="help-card" lang="en"')
        .and.not.include('Second Harbor');
    });

    it('is in the language of each site, and found by each site’s search', () => {
      const {network} = running();
      const render = 'return do_shortcode(\'[family_help_card lang=""]\');';
      network.php(
        "delete_option('family_widgets_settings'); update_option('test_locale', 'es_ES');",
        'second',
      );
      expect(network.php(render, 'second')).to.include('lang="es"');
      expect(network.php(render)).to.include('lang="en"');
      const id = network.publish('manager', '[family_program_explainer topic="recovery-housing"]', 'second');
      const found = (site?: string) =>
        network.php(
          "return (new WP_Query(['s' => 'casa compartida recuperación', 'fields' => 'ids']))->posts;",
          site,
        );
      expect(found('second')).to.include(id);
      expect(found()).to.deep.equal([]);
    });

    it('has the posts of each site read when it is activated for the network, and no longer when it is not', () => {
      const scheduled = running().network.php(`
        require_once ABSPATH . 'wp-admin/includes/plugin.php';
        $plugin = 'family-education-widgets/family-education-widgets.php';
        $scheduled = function () {
          $sites = [];
          family_widgets_on_each_site(function () use (&$sites) { $sites[] = false !== wp_next_scheduled('family_widgets_index_posts', [0]); });
          return $sites;
        };
        deactivate_plugins($plugin, false, true);
        $result = [$scheduled()];
        activate_plugin($plugin, '', true);
        $result[] = $scheduled();
        return $result;
      `);
      expect(scheduled).to.deep.equal([
        [false, false],
        [true, true],
      ]);
    });

    it('has each id once on a page with posts of two sites, whose ids are the same', () => {
      const [first, other] = running().network.php(`
        $content = '[family_program_explainer topic="iop"]';
        $make = function () use ($content) {
          $GLOBALS['post'] = get_post(wp_insert_post(['import_id' => 9000, 'post_title' => 'For families', 'post_content' => $content]));
          setup_postdata($GLOBALS['post']);
          return [get_the_ID(), apply_filters('the_content', $content)];
        };
        $first = $make();
        switch_to_blog(2);
        return [$first, $make()];
      `) as [number, string][];
      expect([first![0], other![0]]).to.deep.equal([9000, 9000]);
      expect(first![1]).to.include(' id="iop-at-a-glance"');
      expect(other![1])
        .to.include('data-family-id="iop-at-a-glance"')
        .and.not.include(' id="iop-at-a-glance"');
    });

    it('keeps nothing on any site after its removal, also when there are more sites than in one batch', () => {
      const kept = running().network.php(`
        global $wpdb;
        $store = function () {
          update_option('family_widgets_settings', ['provider_name' => 'A']);
          add_post_meta(1, '_family_widgets_text', '/iop');
        };
        $store();
        for ($n = 0; $n < 100; $n++) $wpdb->insert($wpdb->blogs, ['domain' => 'x', 'path' => "/$n/", 'site_id' => 1]);
        $last = wp_insert_site(['domain' => get_network()->domain, 'path' => '/families/last/', 'title' => 'Last', 'user_id' => 1]);
        foreach ([2, $last] as $id) { switch_to_blog($id); $store(); restore_current_blog(); }
        $wpdb->suppress_errors();
        define('WP_UNINSTALL_PLUGIN', 'family-education-widgets/family-education-widgets.php');
        require WP_PLUGIN_DIR . '/family-education-widgets/uninstall.php';
        $kept = [];
        foreach ([1, 2, $last] as $id) {
          switch_to_blog($id);
          $kept[$id] = [get_option('family_widgets_settings', null), get_post_meta(1, '_family_widgets_text')];
          restore_current_blog();
        }
        return [$last > 100, array_values($kept)];
      `);
      expect(kept).to.deep.equal([true, Array.from({length: 3}, () => [null, []])]);
    });
  });
}
