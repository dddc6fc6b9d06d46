import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {defineAllFiles} from './all-files.js';

defineAllFiles();

const meta: Meta = {
  title: 'Content/All files',
  render: () => html`<all-files></all-files>`,
  parameters: {authors: true, controls: {disable: true}, actions: {disable: true}},
};

export default meta;

/** The problems and the reading level of each text. */
export const AllFiles: StoryObj = {name: 'All files'};
