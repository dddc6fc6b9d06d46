import {prerender} from 'family-education-widgets/prerender';

export default function (config) {
  config.addPassthroughCopy('visits.md');
  config.ignores.add('visits.md');
  // Writes the text of each widget into its page.
  config.addTransform('family-widgets', function (html) {
    if (!this.page.outputPath?.endsWith('.html')) return html;
    const {html: written, messages} = prerender(html, {path: `.${this.page.url}index.html`, root: '.'});
    for (const {line, message} of messages) console.warn(`${this.page.inputPath}:${line} ${message}`);
    return written;
  });
}
