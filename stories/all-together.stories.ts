import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {common, harborLane, shows, type SettingsArguments} from './widget-stories.js';

const page = html`<div class="widgets">
  <family-help-card></family-help-card>
  <family-stage-timeline current="iop"></family-stage-timeline>
  <family-program-explainer topic="iop" compare="outpatient iop php residential"></family-program-explainer>
  <family-program-explainer topic="outpatient"></family-program-explainer>
  <family-faq></family-faq>
  <family-wellness-tips start="today"></family-wellness-tips>
</div>`;

const meta: Meta<SettingsArguments> = {
  ...common,
  title: 'Pages/All together',
  component: 'family-settings',
  args: {...harborLane, inside: page},
  play: shows('ready'),
};

export default meta;

type Story = StoryObj<SettingsArguments>;

/** Each widget shows the provider; the help lines link to the card; links between the texts work. */
export const English: Story = {};

export const Spanish: Story = {args: {lang: 'es'}};

/** A country without known numbers. */
export const Abroad: Story = {args: {region: 'GB'}};

export const Phone: Story = {globals: {viewport: {value: 'phone'}}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const RightToLeft: Story = {globals: {direction: 'rtl'}};
