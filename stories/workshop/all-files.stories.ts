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

/** What each text needs, and how hard it is to read. */
export const AllFiles: StoryObj = {name: 'All files'};
