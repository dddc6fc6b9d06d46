/** The script tag's entry: one file that defines every element. */
import './shared-lit.js';
import '../widgets/family-faq/define.js';
