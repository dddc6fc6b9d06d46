/** Registers every element. The provider first, since widgets request its context when they are connected. */
import './family-settings/define.js';
import './family-help-card/define.js';
import './family-program-explainer/define.js';
import './family-stage-timeline/define.js';
import './family-faq/define.js';
import './family-wellness-tips/define.js';
