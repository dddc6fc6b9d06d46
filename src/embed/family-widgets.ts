/** The script tag's entry: one file that defines every element. */
import './shared-modules.js';
import '../widgets/define-all.js';
