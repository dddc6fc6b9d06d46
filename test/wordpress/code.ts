/** The PHP of the plugin, beside that of WordPress. */
import {expect} from 'chai';
import type {Running} from './in-wordpress.js';

export function describeCode(running: () => Running): void {
  it('calls no function that WordPress lacks, unless it asks first', () => {
    // On a network, since only there WordPress has what the removal from all sites calls.
    const [called, missing] = running().network.php(`
      require_once ABSPATH . 'wp-admin/includes/admin.php';
      $called = [];
      $missing = [];
      $folder = WP_PLUGIN_DIR . '/family-education-widgets/';
      foreach (array_merge(glob($folder . '*.php'), glob($folder . 'includes/*.php')) as $file) {
        $source = file_get_contents($file);
        $tokens = array_values(array_filter(token_get_all($source), fn ($token) => !is_array($token) || !in_array($token[0], [T_WHITESPACE, T_COMMENT, T_DOC_COMMENT])));
        foreach ($tokens as $index => $token) {
          if (!is_array($token) || $token[0] !== T_STRING || ($tokens[$index + 1] ?? '') !== '(') continue;
          if (in_array($tokens[$index - 1][0], [T_FUNCTION, T_OBJECT_OPERATOR, T_DOUBLE_COLON, T_NEW])) continue;
          $called[$token[1]] = true;
          if (!function_exists($token[1]) && strpos($source, "function_exists( '$token[1]' )") === false && strpos($source, "\\nfunction $token[1](") === false)
            $missing[] = basename($file) . ': ' . $token[1];
        }
      }
      return [array_keys($called), $missing];
    `) as [string[], string[]];
    expect(called).to.include.members(['register_block_type', 'wp_enqueue_script_module', 'get_sites']);
    expect(missing).to.deep.equal([]);
  });
}
