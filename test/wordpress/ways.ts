/** How authors put a widget on a page of WordPress. */

/** Ways in which each role may put a widget on a page, with the text that it shows. */
export const WAYS: Readonly<
  Record<string, {readonly content: string; readonly tag: string; readonly says: string}>
> = {
  block: {
    content: '<!-- wp:family-widgets/program-explainer {"topic":"detox","headingLevel":"3"} /-->',
    tag: 'family-program-explainer',
    says: 'Detox',
  },
  'block that is wide, in Spanish': {
    content: '<!-- wp:family-widgets/faq {"lang":"es","align":"wide"} /-->',
    tag: 'family-faq',
    says: 'Preguntas de las familias',
  },
  shortcode: {
    content: '[family_stage_timeline current="iop"]',
    tag: 'family-stage-timeline',
    says: 'Intensive outpatient',
  },
  'shortcode in a block, with curly quotes': {
    content: '<!-- wp:shortcode -->\n[family_wellness_tips group=“sleep” lang=”es”]\n<!-- /wp:shortcode -->',
    tag: 'family-wellness-tips',
    says: 'Consejos',
  },
  'shortcode around an article': {
    content:
      '[family_faq]\n\n<h2>Before your first visit</h2>\n<h3>When can I visit?</h3>\nOn Sundays, from 1 to 4 pm.\n\n[/family_faq]',
    tag: 'family-faq',
    says: 'Before your first visit',
  },
  'tag in a block for HTML': {
    content: '<!-- wp:html -->\n<family-help-card topic="help-card"></family-help-card>\n<!-- /wp:html -->',
    tag: 'family-help-card',
    says: 'Help right now',
  },
  'group with a class': {
    content: `<!-- wp:group {"className":"family-widget-faq"} -->
<div class="wp-block-group family-widget-faq"><!-- wp:heading -->
<h2>Before your first visit</h2>
<!-- /wp:heading -->

<!-- wp:heading {"level":3} -->
<h3>When can I visit?</h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>On Sundays, from 1 to 4 pm.</p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->`,
    tag: 'family-faq',
    says: 'Before your first visit',
  },
  'HTML with data': {
    content: `<!-- wp:html -->
<div data-family-widget="faq"><h2>Before your first visit</h2><h3>When can I visit?</h3><p>On Sundays.</p></div>
<!-- /wp:html -->`,
    tag: 'family-faq',
    says: 'Before your first visit',
  },
};
