/** The script tag's entry: one file that defines every element, and shows widgets in blocks. */
import './shared-modules.js';
import '../widgets/define-all.js';
import {watchBlocks} from './find-blocks.js';

watchBlocks();
