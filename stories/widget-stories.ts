/** Helpers of stories: rendering an element from its controls, and waiting for it. */
import type {Meta, StoryContext, StoryObj} from '@storybook/web-components-vite';
import type {TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {html, unsafeStatic} from 'lit/static-html.js';
import {action} from 'storybook/actions';
import {expect, waitFor} from 'storybook/test';
import {widgetTags, type WidgetTag} from '../src/text-kinds/index.js';

/** The attributes and custom properties of all widgets, by their names in the manifest, and the content of the tag. */
export interface WidgetArguments {
  topic?: string;
  src?: string;
  lang?: string;
  'heading-level'?: number;
  '--family-accent'?: string;
  '--family-font'?: string;
  '--family-radius'?: string;
  '--family-surface'?: string;
  '--family-urgent'?: string;
  inside?: TemplateResult;
}

/** The same of `<family-settings>`. */
export interface SettingsArguments {
  lang?: string;
  'heading-level'?: number;
  region?: string;
  'provider-name'?: string;
  'provider-phone'?: string;
  'provider-url'?: string;
  'content-base'?: string;
  inside?: TemplateResult;
}

/** A made-up provider. */
export const harborLane = {
  'provider-name': 'Harbor Lane Recovery Center',
  'provider-phone': '207-555-0142',
  'provider-url': 'https://harbor-lane.example/families',
};

type State = 'loading' | 'ready' | 'empty' | 'error' | 'offline';

/** Logs the fields of an event: ids, never text. */
function logEvent(event: Event): void {
  action(event.type)({...event});
}

type Value = string | number | boolean | undefined;

function set(element: HTMLElement, name: string, value: Value): void {
  if (name.startsWith('--')) element.style.setProperty(name, String(value ?? ''));
  else if (typeof value === 'boolean') element.toggleAttribute(name, value);
  else if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** The element of a story, rendered from its controls. */
function render(
  {inside, ...values}: {inside?: TemplateResult},
  {component, argTypes}: Pick<StoryContext, 'component' | 'argTypes'>,
): TemplateResult {
  const tag = unsafeStatic(component!);
  const all: Record<string, Value> = values;
  const setAll = (element?: Element) => {
    // A control that was reset may have no value.
    for (const name of new Set([...Object.keys(argTypes), ...Object.keys(all)]))
      if (element) set(element as HTMLElement, name, all[name]);
  };
  return html`<${tag}
    ${ref(setAll)}
    @family-content-load=${logEvent}
    @family-content-error=${logEvent}
    @family-toggle=${logEvent}
    @family-navigate=${logEvent}
    >${inside}</${tag}>`;
}

/** Shared by the stories of every element. */
export const common = {render, argTypes: {inside: {table: {disable: true}}}} satisfies Meta;

async function reach(widget: HTMLElement, state: State): Promise<void> {
  await waitFor(() => expect(widget.matches(`:state(${state})`)).toBe(true), {timeout: 15_000});
  await (widget as HTMLElementTagNameMap[WidgetTag]).updateComplete;
}

/** All the widgets of a story, each in the given state. */
export async function widgetsIn(canvas: HTMLElement, state: State = 'ready'): Promise<HTMLElement[]> {
  const widgets = [...canvas.querySelectorAll<HTMLElement>(widgetTags.join())];
  for (const widget of widgets) await reach(widget, state);
  return widgets;
}

/** The one widget of a story, when it is ready. */
export async function widgetIn<Tag extends WidgetTag>(
  canvas: HTMLElement,
  tag: Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  const widget = canvas.querySelector(tag)!;
  await reach(widget, 'ready');
  return widget;
}

/** Waits for a state, so that the story, or a screenshot of it, shows that state. */
export function shows(state: State): NonNullable<StoryObj['play']> {
  return async ({canvasElement}) => {
    await expect(await widgetsIn(canvasElement, state)).not.toHaveLength(0);
  };
}
