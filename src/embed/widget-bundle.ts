/** The entry of a bundle with one widget: one file that defines its element, and contains its view and its text. */
import './shared-modules.js';
import 'virtual:family-widget';
import {define} from '../widgets/base/define.js';
import {FamilySettings} from '../widgets/family-settings/family-settings.js';

// A page with the bundles of two widgets defines each of them once, and this element needs no warning.
if (!customElements.get('family-settings')) define('family-settings', FamilySettings);
