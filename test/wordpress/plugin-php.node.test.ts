/** The PHP of the WordPress plugin, run without WordPress. */
import {execFileSync, spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {packageVersion} from '../../src/build/package-version.js';
import {dialable} from '../../src/document/phone-number.js';
import {pluginFiles} from '../../src/wordpress/plugin-files.js';
import {rootDir} from '../embed/dist.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';

const DIST = join(rootDir, 'dist');

describe('the PHP of the WordPress plugin', function () {
  this.timeout(60_000);
  const hasPhp = spawnSync('php', ['--version']).status === 0;
  if (!hasPhp && process.env['CI'] !== 'true') {
    it('runs (php was not found; Debian: apt-get install php-cli)');
    return;
  }
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder();
    for (const [name, content] of pluginFiles(DIST))
      if (!name.startsWith('widgets/')) folder.write(name, Buffer.from(content).toString('utf8'));
  });
  after(() => folder.remove());

  const run = (code: string): unknown => {
    const script = folder.write('run.php', `<?php\nerror_reporting(E_ALL);\n${code}`);
    return JSON.parse(
      execFileSync('php', ['-d', 'display_errors=stderr', script], {encoding: 'utf8', maxBuffer: 64_000_000}),
    );
  };

  /** Runs a file of the plugin with the few functions of WordPress that the code under test calls. */
  const php = (file: string, code: string): unknown =>
    run(`define('ABSPATH', '/');
function add_filter() {}
function add_action() {}
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
function sanitize_text_field($text) { return trim(strip_tags($text)); }
require __DIR__ . '/includes/${file}.php';
echo json_encode((function () { ${code} })());`);

  it('has no error of syntax', () => {
    const sources = readdirSync(folder.path, {recursive: true, encoding: 'utf8'}).filter((name) =>
      name.endsWith('.php'),
    );
    expect(sources).to.have.length.above(10);
    for (const name of sources) {
      const {status, stdout} = spawnSync('php', ['-l', join(folder.path, name)], {encoding: 'utf8'});
      expect(status, stdout).to.equal(0);
    }
  });

  it('makes of a widget’s HTML what the package has for readers without widgets', () => {
    const html = join(DIST, packageVersion, 'html');
    for (const language of ['en', 'es']) {
      const names = readdirSync(join(html, language)).filter((name) => !name.includes('.text.'));
      expect(names).to.not.be.empty;
      const articles = php(
        'text',
        `$all = []; foreach (json_decode('${JSON.stringify(names)}') as $name) $all[] = family_widgets_text_alone(trim(file_get_contents('${join(html, language)}/' . $name)), '${language}'); return $all;`,
      ) as string[];
      for (const [index, name] of names.entries()) {
        const expected = readFileSync(join(html, language, name.replace(/^([^.]+)/, '$1.text')), 'utf8');
        // Apart from line breaks between elements.
        const [found, wanted] = [articles[index]!, expected.trim()].map((each) =>
          each.replaceAll('>\n<', '><'),
        );
        expect(found, name).to.equal(wanted);
      }
    }
  });

  it('dials only what is a number for certain', () => {
    const dials = php(
      'render',
      `return array_map('family_widgets_dial', ['(207) 555-0142', '1-207-555-0142', '+44 20 7946 0018', '911', '555-0142', '1-800-CALL', '207-555-0142 or 207-555-0143', '', '+', '207.555.0142', '000']);`,
    );
    expect(dials).to.deep.equal([
      ...['+12075550142', '+12075550142', '+442079460018', '911'],
      ...['', '', '', '', '', '+12075550142', ''],
    ]);
  });

  it('dials the same as the widgets, or nothing', () => {
    const written = [
      ...[
        '+44 (0)20 7946 0018',
        '+49 (0)30 123456',
        '+1 207-555-0142/3',
        '+1 207-555-0142 / 0143',
        '+1 207 555 014',
      ],
      ...[
        '123',
        '011',
        '211',
        '207–555–0142',
        '207\u00a0555\u00a00142',
        '+1 (207) 555-0142',
        '1 (0)207 555 0142',
      ],
      ...['+52 55 1234 5678', '+0 207 555 0142', '207 555 0142 207 555 0143', '+12 345', '(207) 055-0142'],
    ];
    const dials = php(
      'render',
      `return array_map('family_widgets_dial', json_decode('${JSON.stringify(written)}'));`,
    ) as string[];
    const own = written.map((number) => dialable(number) ?? '');
    written.forEach((number, index) => expect([own[index], ''], number).to.include(dials[index]));
    // Most of them are dialled, so that the comparison above means something.
    expect(dials.filter(Boolean)).to.deep.equal([
      ...['+442079460018', '+4930123456', '211', '+12075550142', '+12075550142', '+12075550142'],
      ...['+525512345678'],
    ]);
  });

  it('knows a topic in capitals, with spaces or underscores', () => {
    const topics = php(
      'widgets',
      `$widget = ['topic' => 'iop', 'topics' => []];
       return array_map(function ($topic) use ($widget) { return family_widgets_topic($widget, ['topic' => $topic]); },
         ['Detox', 'family programs', 'PHP', 'Recovery_Housing/', ' “stages” ', '', null]);`,
    );
    expect(topics).to.deep.equal([
      'detox',
      'family-programs',
      'php',
      'recovery-housing',
      'stages',
      'iop',
      'iop',
    ]);
  });

  describe('takes a widget out of what its shortcode stands in', () => {
    const faq = '<family-faq topic="family-faq">\n<h2>A</h2><p>B</p></family-faq>';
    const card =
      '<family-settings provider-name="Us"><family-help-card><p>911</p></family-help-card></family-settings>';
    const unwrap = (html: string) =>
      php(
        'unwrap',
        `function family_widgets_all() { return ['family-faq' => [], 'family-help-card' => []]; }
         return family_widgets_unwrap(json_decode('${JSON.stringify(html).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'));`,
      );
    for (const [what, before, after] of [
      ['a paragraph', `<p>${faq}</p>`, faq],
      ['a centred one', `<p style="text-align: center;">${faq}</p>`, faq],
      ['words around it', `<p>Before ${faq} after</p>`, `<p>Before </p>${faq}<p> after</p>`],
      ['a word in bold', `<p><strong>${faq}</strong></p>`, faq],
      [
        'a link',
        `<p id="x"><a href="/?a=1>2">See ${faq}</a></p>`,
        `<p id="x"><a href="/?a=1>2">See </a></p>${faq}`,
      ],
      ['a paragraph with an id', `<p id="x">A ${faq} B</p>`, `<p id="x">A </p>${faq}<p> B</p>`],
      ['two in a paragraph', `<p>${faq}<br />\n${card}</p>`, `${faq}${card}`],
      ['a heading', `<h2 class="t">${faq}</h2>`, faq],
      ['a span in a list', `<ul><li><span>${faq}</span></li></ul>`, `<ul><li>${faq}</li></ul>`],
      ['a box, which may hold it', `<p>A</p><div><!-- <p> -->${faq}</div><p>B</p>`, undefined],
      [
        'a picture beside it',
        `<p><img src="a.png" alt="">${faq}</p>`,
        `<p><img src="a.png" alt=""></p>${faq}`,
      ],
      ['nothing', `${faq}\n<p>A</p>${card}`, undefined],
      ['no widget at all', '<p>A <b>b</p>', undefined],
      ['an end tag that nothing opens', `</em><p>${faq}</p></div>`, `</em>${faq}</div>`],
    ] as const)
      it(what, () => {
        expect(unwrap(before)).to.equal(after ?? before);
      });
  });

  it('reads attributes of shortcodes with curly quotes, also with spaces in them', () => {
    const joined = (written: string) =>
      php(
        'shortcodes',
        `require __DIR__ . '/includes/widgets.php'; return array_map('family_widgets_bare_value', family_widgets_join_quoted(${written}));`,
      );
    expect(joined("['topic' => '“iop”', 'lang' => '”es”']")).to.deep.equal({topic: 'iop', lang: 'es'});
    expect(joined("['compare' => '“iop', 0 => 'php', 1 => 'outpatient”', 'lang' => 'es']")).to.deep.equal({
      compare: 'iop php outpatient',
      lang: 'es',
    });
    expect(joined("['topic' => '&#8220;iop&#8221;', 0 => 'json-ld']")).to.deep.equal({
      topic: 'iop',
      0: 'json-ld',
    });
    expect(joined("['topic' => '«iop»', 'lang' => '\"es\"', 'group' => '‘sleep’']")).to.deep.equal({
      topic: 'iop',
      lang: 'es',
      group: 'sleep',
    });
  });

  it('takes what stands inside a shortcode for an article where the tag does', () => {
    const areArticles = (inside: readonly (string | null)[], topic = '') =>
      php(
        'shortcodes',
        `require __DIR__ . '/includes/widgets.php';
         function wp_strip_all_tags($text) { return trim(strip_tags($text)); }
         return array_map(fn ($inside) => family_widgets_is_article(['topic' => '${topic}'], $inside), json_decode(base64_decode('${Buffer.from(JSON.stringify(inside)).toString('base64')}')));`,
      );
    const articles = [
      '</p>\n<h2>Visits</h2>\n<p>',
      '<H3 class="a">Visitas</H3>',
      '<details><summary>When?</summary>On Sundays</details>',
      '¿Cuándo? ¿Dónde? ¿Con quién?',
      'ñandú '.repeat(80),
    ];
    const others = [
      null,
      '',
      ' ',
      '<p>&nbsp;</p>',
      'When? Where?',
      'ñandú '.repeat(79),
      'a&nbsp; '.repeat(399),
    ];
    expect(areArticles(articles)).to.deep.equal(articles.map(() => true));
    expect(areArticles(others)).to.deep.equal(others.map(() => false));
    expect(areArticles(articles, 'iop')).to.deep.equal(articles.map(() => false));
  });

  it('keeps what stands inside a shortcode and is no article, below the widget', () => {
    const notes = (inside: readonly (string | null)[]) =>
      php(
        'shortcodes',
        `require __DIR__ . '/includes/widgets.php'; require __DIR__ . '/includes/render.php';
         function wp_strip_all_tags($text) { return trim(strip_tags($text)); }
         function do_shortcode($text) { return str_replace('[number]', '<em>7</em>', $text); }
         function force_balance_tags($text) { return $text; }
         function wp_kses_post($text) { return strip_tags($text, '<p><em><a><img>'); }
         function wpautop($text) { return strpos($text, '<p') === 0 ? $text : "<p>$text</p>"; }
         return array_map('family_widgets_note', json_decode(base64_decode('${Buffer.from(JSON.stringify(inside)).toString('base64')}')));`,
      );
    expect(
      notes([
        'Call us: <a href="tel:+12075550142">207-555-0142</a>',
        '</p>\n<p>Llámenos.</p>\n<p>',
        'Room [number]',
        '<img src="a.png" alt="">',
        '0',
        'Words<script>alert(1)</script>',
      ]),
    ).to.deep.equal([
      '<p>Call us: <a href="tel:+12075550142">207-555-0142</a></p>',
      '<p>Llámenos.</p>',
      '<p>Room <em>7</em></p>',
      '<p><img src="a.png" alt=""></p>',
      '<p>0</p>',
      '<p>Wordsalert(1)</p>',
    ]);
    const nothing = [null, '', ' \n', '<p>&nbsp;</p>', '</p><p>', '<br />', '\u00A0'];
    expect(notes(nothing)).to.deep.equal(nothing.map(() => ''));
  });

  it('loads the script from the site’s own domain, where other domains would need a header', () => {
    const address = (site: string, home: string, plugins: string, root = 'folder', isThere = true) =>
      run(`define('ABSPATH', ${root === 'folder' ? "__DIR__ . '/wordpress/'" : `'${root}'`});
define('WP_PLUGIN_DIR', __DIR__ . '/wordpress/wp-content/plugins');
define('FAMILY_WIDGETS_FILE', WP_PLUGIN_DIR . '/family/family.php');
define('FAMILY_WIDGETS_VERSION', '1.0.0');
function add_filter() {}
function add_action() {}
function plugins_url($path) { return '${plugins}/family/' . $path; }
function plugin_basename($file) { return 'family/family.php'; }
function home_url() { return '${home}'; }
function site_url($path) { return '${site}' . $path; }
function wp_parse_url($url, $part) { return parse_url($url, $part); }
function wp_normalize_path($path) { return str_replace('\\\\', '/', $path); }
function trailingslashit($path) { return rtrim($path, '/') . '/'; }
$folder = WP_PLUGIN_DIR . '/family/widgets/1.0.0';
if (!is_dir($folder)) mkdir($folder, 0777, true);
${isThere ? "touch($folder . '/family-widgets.js');" : "@unlink($folder . '/family-widgets.js');"}
require __DIR__ . '/includes/scripts.php';
echo json_encode(family_widgets_script_address());`);
    const file = '/family/widgets/1.0.0/family-widgets.js';
    const own = `/wp-content/plugins${file}`;
    for (const [site, home, plugins, expected] of [
      [
        'https://a.example',
        'https://a.example',
        'https://a.example/wp-content/plugins',
        `https://a.example${own}`,
      ],
      [
        'https://a.example',
        'https://A.example',
        'https://a.example/app/plugins',
        `https://a.example/app/plugins${file}`,
      ],
      ['https://a.example', 'https://a.example', '/wp-content/plugins', own],
      [
        'https://a.example',
        'https://a.example',
        'https://cdn.example/wp-content/plugins',
        `https://a.example${own}`,
      ],
      [
        'https://a.example/wp',
        'https://a.example',
        'https://cdn.example/x/plugins',
        `https://a.example/wp${own}`,
      ],
      [
        'https://a.example:8443',
        'https://a.example:8443',
        'https://a.example/x',
        `https://a.example:8443${own}`,
      ],
      // The page could not take it from there either.
      ['https://admin.example', 'https://a.example', 'https://cdn.example/x', `https://cdn.example/x${file}`],
    ] as const)
      expect(address(site, home, plugins), `${site} ${plugins}`).to.equal(expected);
    const cdn = ['https://a.example', 'https://a.example', 'https://cdn.example/x'] as const;
    expect(address(...cdn, '/elsewhere/')).to.equal(`https://cdn.example/x${file}`);
    expect(address(...cdn, 'folder', false)).to.equal(`https://cdn.example/x${file}`);
  });

  it('goes on where a filter of another plugin has returned nothing', () => {
    const answers = ['null', '[]', "'x'"].map((given) =>
      run(`define('ABSPATH', '/');
define('FAMILY_WIDGETS_FILE', '/plugins/family/family.php');
define('FAMILY_WIDGETS_FOLDER', __DIR__);
function wp_json_file_decode($file, $options) { return json_decode(file_get_contents($file), true); }
function add_filter() {}
function add_action() {}
function plugin_basename($file) { return 'family/family.php'; }
function wp_list_pluck($list, $field) { return array_column($list, $field); }
function doing_filter() { return true; }
function admin_url($path) { return $path; }
function esc_url($text) { return $text; }
function esc_attr($text) { return $text; }
function esc_html__($text) { return $text; }
set_error_handler(function ($code, $message) { throw new Exception($message); });
foreach (['widgets', 'content', 'where', 'scripts', 'optimizers', 'translations', 'settings-page'] as $file) require __DIR__ . "/includes/$file.php";
$given = ${given};
echo json_encode([
  count(family_widgets_keep_quotes($given)) >= count(family_widgets_all()),
  count(family_widgets_excerpt_blocks($given)) >= count(family_widgets_all()),
  family_widgets_excerpt_shortcodes($given) === $given,
  family_widgets_exclude_address($given),
  family_widgets_exclude_handle($given),
  family_widgets_script_attributes(is_string($given) ? [] : $given) === (is_string($given) ? [] : $given),
  is_string(family_widgets_module_tag(is_array($given) ? '' : $given, 'family-widgets')),
  family_widgets_translation_file(is_array($given) ? null : $given, 'family-education-widgets') === (is_array($given) ? null : $given),
  count(family_widgets_settings_link($given)) > 0,
]);`),
    );
    const right = (one: unknown, other: unknown) => [true, true, true, one, other, true, true, true, true];
    const excluded = right(['family/widgets/'], ['family-widgets']);
    expect(answers).to.deep.equal([excluded, excluded, right('x', 'x')]);
  });

  it('leaves no data of a text as words where scripts are removed from a page', () => {
    const cleaned = (html: string, allowed: string) =>
      php(
        'content',
        `function wp_kses_allowed_html() { return ['p' => []]; } return family_widgets_remove_data(base64_decode('${Buffer.from(html).toString('base64')}'), ${allowed});`,
      );
    const html = readFileSync(join(DIST, packageVersion, 'html/en/iop.html'), 'utf8');
    const data = /<script [^>]*>[^]*?<\/script>/.exec(html)![0];
    expect(data).to.include('{"topic":"iop"');
    expect(cleaned(html + html, "'post'")).to.equal(html.replace(data, '') + html.replace(data, ''));
    expect(cleaned(html, "['p' => []]")).to.equal(html.replace(data, ''));
    expect(cleaned(html, "['script' => []]")).to.equal(html);
    expect(cleaned('<script>1</script>', "'post'")).to.equal('<script>1</script>');
  });

  describe('when it is deleted', () => {
    /** What uninstall.php does on a network of so many sites; 0 for a site without a network. */
    const uninstalled = (sites: number) =>
      run(`define('ABSPATH', '/');
define('WP_UNINSTALL_PLUGIN', 'x');
$log = ['batches' => [], 'sites' => [], 'current' => 0];
function is_multisite() { return ${sites} > 0; }
function get_sites($query) {
  global $log;
  $ids = array_slice(${sites} > 0 ? range(1, ${sites}) : [], $query['offset'], $query['number']);
  $log['batches'][] = count($ids);
  return $ids;
}
function switch_to_blog($id) { $GLOBALS['log']['current'] = $id; }
function restore_current_blog() { $GLOBALS['log']['current'] = 0; }
function delete_option($name) { $GLOBALS['log']['sites'][$GLOBALS['log']['current']][] = $name; }
function delete_post_meta_by_key($name) { delete_option($name); }
function wp_unschedule_hook($name) { delete_option($name); }
function wp_cache_supports() { return false; }
require __DIR__ . '/uninstall.php';
echo json_encode($log);`) as {
        batches: number[];
        sites: Record<string, string[]> | string[][];
        current: number;
      };
    const STORED = [
      'family_widgets_settings',
      'family_widgets_index_version',
      'family_widgets_index_last',
      '_family_widgets_text',
      'family_widgets_index_posts',
    ];

    it('removes what it stored from every site of a network, a hundred at a time', () => {
      const {batches, sites, current} = uninstalled(250);
      expect(batches).to.deep.equal([100, 100, 50, 0]);
      expect(Object.keys(sites)).to.deep.equal(Array.from({length: 250}, (_, index) => String(index + 1)));
      for (const removed of Object.values(sites)) expect(removed).to.deep.equal(STORED);
      expect(current).to.equal(0);
    });

    it('removes it from a site without a network', () => {
      expect(uninstalled(0)).to.deep.equal({batches: [], sites: [STORED], current: 0});
    });
  });

  describe('reads the posts of a site for its search', () => {
    /** Opens pages of the administration, and returns the ids that each has read, and what is scheduled and stored then. */
    const opened = (pages: number, before: string) =>
      run(`define('ABSPATH', '/');
define('FAMILY_WIDGETS_FILE', 'f'); define('FAMILY_WIDGETS_VERSION', '2.0.0'); define('MINUTE_IN_SECONDS', 60);
$options = []; $events = []; $read = [];
function add_action() {}
function register_activation_hook() {}
function register_deactivation_hook() {}
function wp_doing_ajax() { return false; }
function get_option($name) { return $GLOBALS['options'][$name] ?? false; }
function update_option($name, $value, $autoload) { $GLOBALS['options'][$name] = $value; }
function delete_option($name) { unset($GLOBALS['options'][$name]); }
function wp_unschedule_hook() { $GLOBALS['events'] = []; }
function wp_schedule_single_event($time, $name, $args) { $GLOBALS['events'][$args[0]] = $time; }
function wp_next_scheduled($name, $args) { return $GLOBALS['events'][$args[0]] ?? false; }
function get_post($id) { return (object) ['ID' => $id]; }
function family_widgets_remember_texts($id) { $GLOBALS['read'][count($GLOBALS['read']) - 1][] = $id; }
class Database {
  public $posts = 'p'; public $postmeta = 'm';
  function esc_like($text) { return $text; }
  function prepare($sql, ...$values) { return $values; }
  function get_col($values) { return array_map('strval', array_slice(range($values[0] + 1, 51), 0, $values[0] < 51 ? $values[4] : 0)); }
}
$wpdb = new Database();
require __DIR__ . '/includes/index-posts.php';
${before}
for ($page = 0; $page < ${pages}; $page += 1) { $read[] = []; family_widgets_index_in_admin(); }
echo json_encode(['read' => array_map('count', $read), 'events' => array_keys($events), 'options' => (object) $options]);`);

    const SET = `$options = ['family_widgets_index_version' => '2.0.0'];`;
    const done = {family_widgets_index_version: '2.0.0'};

    it('after an update, which activates nothing, and only once', () => {
      const after = {read: [0, 0], events: [0], options: {...done, family_widgets_index_last: 0}};
      expect(opened(2, '')).to.deep.equal(after);
      expect(opened(2, `$options = ['family_widgets_index_version' => '1.0.0'];`)).to.deep.equal(after);
      expect(opened(1, SET)).to.deep.equal({read: [0], events: [], options: done});
    });

    it('in pages of the administration where no background task runs', () => {
      for (const before of [
        `define('DISABLE_WP_CRON', true);`,
        `define('DISABLE_WP_CRON', true); ${SET} family_widgets_start_index(false);`,
      ]) {
        const reads = opened(6, before) as {read: number[]; events: number[]; options: object};
        expect(reads.read.filter((count) => count > 0)).to.deep.equal([20, 20, 11]);
        expect(reads).to.deep.include({events: [], options: done});
      }
    });

    it('there too if the background is late, or has lost its task', () => {
      const late = `${SET} $options['family_widgets_index_last'] = 20; $events = [20 => time() - 700];`;
      expect(opened(1, late)).to.deep.include({read: [20], events: [40]});
      expect(opened(1, `${SET} $options['family_widgets_index_last'] = 40;`)).to.deep.equal({
        read: [11],
        events: [],
        options: done,
      });
    });

    it('in the background otherwise, in larger batches', () => {
      expect(
        opened(0, `${SET} $read[] = []; family_widgets_start_index(false); family_widgets_index_posts(0);`),
      ).to.deep.include({
        read: [51],
        options: done,
      });
    });
  });
});
