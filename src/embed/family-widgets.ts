/** The script tag's entry: one file that defines every element. The provider first, since widgets ask it. */
import './shared-modules.js';
import '../widgets/family-settings/define.js';
import '../widgets/family-help-card/define.js';
import '../widgets/family-program-explainer/define.js';
import '../widgets/family-stage-timeline/define.js';
import '../widgets/family-faq/define.js';
import '../widgets/family-wellness-tips/define.js';
