/// <reference types="vite/client" />
import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {languages, sourceLanguage} from '../src/localization/languages.js';
import {shellWords} from '../src/localization/words.js';
import '../src/widgets/define-all.js';
import {followSavedContent} from './content-saved.js';
import {argTypesOf, manifest, summaryOf} from './manifest.js';
import './preview.css';

followSavedContent();
setCustomElementsManifest(manifest);

/** What surrounds an element on a partner's page: a language, a direction, a theme. */
const onHostPage: Decorator = (story, {globals, viewMode, parameters}) => {
  const {language, direction, theme} = globals as Record<string, string>;
  // A page for authors is no partner's page.
  if (parameters['authors']) return html`<div class="authors-page" data-theme=${theme!}>${story()}</div>`;
  return html`<div
    class="host-page ${viewMode === 'story' ? 'whole' : ''}"
    lang=${language!}
    dir=${direction!}
    data-theme=${theme!}
  >
    ${story()}
  </div>`;
};

const viewport = (name: string, width: number, height: number, type: 'mobile' | 'desktop') => ({
  name: `${name}, ${width} px`,
  styles: {width: `${width}px`, height: `${height}px`},
  type,
});

const preview: Preview = {
  decorators: [onHostPage],
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: languages.map((value) => ({value, title: shellWords[value].language})),
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
    theme: {
      description: 'Theme of the page',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
          {value: 'warm', title: 'Warm serif brand'},
        ],
      },
    },
  },
  initialGlobals: {language: sourceLanguage, direction: 'ltr', theme: 'light'},
  parameters: {
    layout: 'fullscreen',
    viewport: {
      options: {
        narrow: viewport('Narrow phone', 320, 640, 'mobile'),
        phone: viewport('Phone', 375, 740, 'mobile'),
        desktop: viewport('Desktop', 1100, 800, 'desktop'),
      },
    },
    a11y: {
      test: 'error',
      config: {
        rules: [
          // Off by default in axe, and promised by us.
          {id: 'target-size', enabled: true},
          {id: 'color-contrast-enhanced', enabled: true},
        ],
      },
    },
    docs: {
      extractArgTypes: argTypesOf,
      extractComponentDescription: summaryOf,
    },
    options: {
      storySort: {
        order: ['For authors', ['Write your first page', 'Workshop'], 'Content', ['All files'], 'Widgets'],
      },
    },
  },
};

export default preview;
