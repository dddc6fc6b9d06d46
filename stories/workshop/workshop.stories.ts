import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {sourceLanguage} from '../../src/localization/languages.js';
import {defineWorkshop} from './workshop.js';

defineWorkshop();

interface Arguments {
  /** Topic and language of a text of the library. */
  topic?: string;
  language?: string;
}

const meta: Meta<Arguments> = {
  title: 'For authors/Workshop',
  render: ({topic, language = sourceLanguage}) =>
    html`<authors-workshop file=${ifDefined(topic && `content/${language}/${topic}.md`)}></authors-workshop>`,
  argTypes: {topic: {table: {disable: true}}, language: {table: {disable: true}}},
  parameters: {authors: true, controls: {disable: true}, actions: {disable: true}},
};

export default meta;

/** An editor for authors, with the widget and the checks beside the text. */
export const Workshop: StoryObj<Arguments> = {};
