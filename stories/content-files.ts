/** The stories in the sidebar under "Content"; `.storybook/content-stories.ts` finds their files. */
import type {StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {shows} from './widget-stories.js';
import {defineContentPage} from './workshop/content-page.js';
import {frontMatterField} from './workshop/front-matter-field.js';
import {libraryFiles} from './workshop/library.js';
import {placeOf} from './workshop/places.js';

defineContentPage();

/** @param path - `content/en/iop.md` */
export function contentStory(path: string): StoryObj {
  const text = libraryFiles().find((file) => file.path === path)?.text ?? '';
  return {
    name: frontMatterField(text, 'title') ?? placeOf(path).topic,
    render: () => html`<content-page path=${path}></content-page>`,
    parameters: {controls: {disable: true}},
    play: shows('ready'),
  };
}
