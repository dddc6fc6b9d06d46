/** What feeds, excerpts, the REST API and the search of WordPress get: the text, without tags that they do not know. */
import {expect} from 'chai';
import {textAt, type Running} from './in-wordpress.js';

export function describeTextOnly(running: () => Running): void {
  describe('text only', () => {
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
        const feed = await textAt(`${site.origin}/?feed=rss2`);
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
        const {content, excerpt} = JSON.parse(
          await textAt(`${site.origin}/?rest_route=/wp/v2/posts/${id}`),
        ) as {
          content: {rendered: string};
          excerpt: {rendered: string};
        };
        expectText(content.rendered);
        expect(excerpt.rendered).to.include('Help right now');
      });
    });

    it('finds a post by the text of its widgets, in the search of the site', async () => {
      const {site} = running();
      const inGroup = (block: string) =>
        `<!-- wp:group --><div class="wp-block-group">${block}</div><!-- /wp:group -->`;
      const id = site.publish(
        'author',
        inGroup('<!-- wp:family-widgets/program-explainer {"topic":"recovery-housing"} /-->'),
      );
      const inSpanish = site.publish('author', '[family_program_explainer topic=“medication” lang="es"]');
      const found = (words: string) =>
        site.php(
          `return wp_list_pluck((new WP_Query(['s' => '${words}', 'posts_per_page' => -1]))->posts, 'ID');`,
        ) as number[];
      expect(found('recovery housing curfew')).to.include(id);
      expect(found('RECOVERY sober')).to.include(id).and.not.include(inSpanish);
      expect(found('recovery housing zebra')).to.not.include(id);
      expect(found('-recovery housing')).to.not.include(id);
      expect(found('adicción metadona')).to.include(inSpanish).and.not.include(id);
      expect(found('ADICCION Metadona')).to.include(inSpanish);
      expect(await textAt(`${site.origin}/?s=recovery+curfew`)).to.include(`p=${id}`);
      site.php(`wp_update_post(['ID' => ${id}, 'post_content' => 'Nothing']);`);
      expect(found('recovery housing curfew')).to.not.include(id);
    });

    describe('an article inside a shortcode', () => {
      const article = '<h2>Before your visit</h2>\n<h3>When?</h3>\nOn kestrelday.';
      const shown = (content: string, more = '') =>
        running().site.php(
          `add_shortcode('test_number', fn () => '<em>seven</em><script>alert(1)</script>'); ${more} return apply_filters('the_content', base64_decode('${Buffer.from(content).toString('base64')}'));`,
        ) as string;

      it('is its text, whole and in no paragraph, and the shortcodes in it run', () => {
        for (const html of [
          shown(`[family_faq lang="es"]\n\n${article} [test_number]\n\n[/family_faq]`),
          shown(`[family_faq lang=“es”]${article} [test_number][/family_faq]`),
          shown(
            `<!-- wp:shortcode -->[family_faq lang="es"]${article} [test_number][/family_faq]<!-- /wp:shortcode -->`,
          ),
        ]) {
          expect(html).to.match(/<family-faq lang="es">\s*<h2>Before your visit<\/h2>/);
          expect(html).to.match(/On kestrelday\. <em>seven<\/em>[^]*<\/family-faq>/);
          expect(html).to.not.match(/topic=|<script>alert|<p>\s*<\/p>|<p>\s*<family/);
        }
      });

      it('keeps nothing that an author may not publish, and leaves no tag open', () => {
        const html = shown(
          '[family_faq]<h2 onclick="a()">A<iframe src="https://x.example"></iframe></h2><b>C</family-faq>[/family_faq]after',
        );
        expect(html).to.match(
          /<family-faq lang="en"><h2>A<\/h2>\s*<p><b>C<\/b><\/p>\s*<\/family-faq>\s*(<p>)?after/,
        );
        expect(html).to.not.match(/onclick|iframe/);
      });

      it('is not its text with a topic, or without a heading', () => {
        expect(shown(`[family_faq topic="family-faq"]${article}[/family_faq]`))
          .to.include('Questions families ask')
          .and.not.include('kestrelday');
        expect(shown('[family_faq] [/family_faq]')).to.include('Questions families ask');
      });

      it('stands alone in feeds', () => {
        expect(shown(`[family_faq]${article}[/family_faq]`, '$GLOBALS["wp_query"]->is_feed = true;'))
          .to.match(/<article lang="en">\s*<h2>Before/)
          .and.not.include('<family-');
      });

      it('is found by the search of the site, and the text that it stands for is not', () => {
        const {site} = running();
        const id = site.publish('author', `[family_faq]${article}[/family_faq]`);
        expect(site.php(`return get_post_meta(${id}, '_family_widgets_text');`)).to.deep.equal([]);
      });
    });

    it('finds no post with a word that must not be there, in its own words or in a text of its widgets', () => {
      const {site} = running();
      const housing = '<!-- wp:family-widgets/program-explainer {"topic":"recovery-housing"} /-->';
      const inSpanish = '[family_program_explainer topic="medication" lang="es"]';
      const pattern = site.php(
        `return wp_insert_post(['post_type' => 'wp_block', 'post_title' => 'For families', 'post_status' => 'publish', 'post_content' => '${housing}']);`,
      ) as number;
      const publish = (content: string) => site.publish('author', content);
      const plain = publish('A kestrel and a heron');
      const alone = publish(housing);
      const withWord = publish(`<p>A kestrel</p>${housing}`);
      const inPattern = publish(`<p>A kestrel</p><!-- wp:block {"ref":${pattern}} /-->`);
      const spanish = publish(`<p>Un cernícalo</p>${inSpanish}`);
      const both = publish(`${housing}${inSpanish}`);
      const all = [plain, alone, withWord, inPattern, spanish, both];
      const found = (words: string, more = '') =>
        (
          site.php(
            `${more} return (new WP_Query(['s' => '${words}', 'fields' => 'ids', 'posts_per_page' => -1]))->posts;`,
          ) as number[]
        ).filter((id) => all.includes(id));
      const expectFound = (words: string, ids: number[]) => expect(found(words), words).to.have.members(ids);
      expectFound('curfew', [alone, withWord, inPattern, both]);
      // In the post’s own words.
      expectFound('curfew -kestrel', [alone, both]);
      // In a text.
      expectFound('kestrel -curfew', [plain]);
      expectFound('kestrel -heron', [withWord, inPattern]);
      expectFound('kestrel -curfew -heron', []);
      expectFound('curfew -metadona', [alone, withWord, inPattern]);
      expectFound('metadona -curfew', [spanish]);
      expectFound('metadona -cernícalo', [both]);
      expectFound('cernícalo -METADONA', []);
      expectFound('-curfew -families', []);
      expectFound('-curfew', [plain, spanish]);
      expectFound('-adicción', [plain, alone, withWord, inPattern]);
      // Some sites have another prefix, or none.
      const prefix = (written: string) =>
        `add_filter('wp_query_search_exclusion_prefix', fn () => '${written}');`;
      expect(found('kestrel !curfew', prefix('!'))).to.have.members([plain]);
      expect(found('kestrel -curfew', prefix(''))).to.deep.equal([]);
    });

    it('finds posts from before the plugin’s activation, when WordPress has read them in the background', () => {
      const {site} = running();
      const result = site.php(`
        global $wpdb;
        require_once ABSPATH . 'wp-admin/includes/plugin.php';
        $plugin = 'family-education-widgets/family-education-widgets.php';
        $insert = function ($content) use ($wpdb) {
          $wpdb->insert($wpdb->posts, ['post_title' => 'Old', 'post_status' => 'publish', 'post_type' => 'post', 'post_content' => $content]);
          return $wpdb->insert_id;
        };
        $ids = [];
        for ($n = 0; $n < 150; $n++) $ids[] = $insert('[family_program_explainer topic="recovery-housing"]');
        $ids[] = $insert('<!-- wp:family-widgets/program-explainer {"topic":"recovery-housing"} /-->');
        $changed = $insert('Nothing');
        add_post_meta($changed, '_family_widgets_text', '/recovery-housing');
        $found = fn () => (new WP_Query(['s' => 'recovery housing curfew', 'fields' => 'ids', 'posts_per_page' => -1]))->posts;
        $next = function () {
          foreach (_get_cron_array() as $time => $hooks)
            foreach ($hooks['family_widgets_index_posts'] ?? [] as $event) return [$time, $event['args']];
          return null;
        };
        $before = array_intersect($ids, $found());
        deactivate_plugins($plugin);
        activate_plugin($plugin);
        deactivate_plugins($plugin);
        $stopped = $next();
        activate_plugin($plugin);
        for ($batches = 0; $batches < 9 && ($event = $next()); $batches++) {
          wp_unschedule_event($event[0], 'family_widgets_index_posts', $event[1]);
          do_action_ref_array('family_widgets_index_posts', $event[1]);
        }
        $after = $found();
        $result = [count($before), $stopped, $batches > 1 && $batches < 9, count(array_diff($ids, $after)), in_array($changed, $after)];
        foreach (array_merge($ids, [$changed]) as $id) wp_delete_post($id, true);
        return $result;
      `);
      expect(result).to.deep.equal([0, null, true, 0, false]);
    });

    it('finds a post by the text of a widget in its synced pattern, as the pattern is now', () => {
      const {site} = running();
      const pattern = (content: string) =>
        site.php(
          `return wp_insert_post(['post_type' => 'wp_block', 'post_title' => 'For families', 'post_status' => 'publish', 'post_content' => '${content}']);`,
        ) as number;
      const inner = pattern('<!-- wp:family-widgets/program-explainer {"topic":"medication"} /-->');
      const outer = pattern(`<!-- wp:block {"ref":${inner}} /-->`);
      const ids = [inner, outer].map((ref) => site.publish('author', `<!-- wp:block {"ref":${ref}} /-->`));
      const found = (words: string) =>
        site.php(
          `return (new WP_Query(['s' => '${words}', 'fields' => 'ids', 'posts_per_page' => -1]))->posts;`,
        ) as number[];
      expect(found('buprenorphine methadone')).to.include.members(ids).and.not.include(inner);
      site.php(`wp_update_post(['ID' => ${inner}, 'post_content' => 'Nothing']);`);
      for (const id of ids) expect(found('buprenorphine methadone')).to.not.include(id);
    });
  });
}
