import {html, nothing, type TemplateResult} from 'lit';
import type {FieldName} from './settings.js';
import type {BuilderWords} from './words/words.js';

/** What a field needs besides its own value. */
export interface FieldContext {
  readonly words: BuilderWords;
  readonly isCarried: (name: FieldName) => boolean;
  /** What is wrong with its value; undefined for nothing. */
  readonly wrong: (name: FieldName) => string | undefined;
  readonly change: (name: FieldName, value: string) => void;
}

/** Each choice is a value and its label. */
export type Choices = readonly (readonly [value: string, label: string])[];

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

export function choiceField(
  context: FieldContext,
  name: FieldName,
  value: string,
  choices: Choices,
  about?: string,
): TemplateResult {
  return field(
    context,
    name,
    html`<select
      id=${`field-${name}`}
      aria-describedby=${`about-${name}`}
      @change=${(event: Event) => context.change(name, valueOf(event))}
    >
      ${choices.map(
        ([each, label]) => html`<option value=${each} .selected=${each === value}>${label}</option>`,
      )}
    </select>`,
    about,
  );
}

export function textField(
  context: FieldContext,
  name: FieldName,
  value: string,
  more: {readonly example?: string; readonly list?: readonly string[]} = {},
): TemplateResult {
  return field(context, name, textInput(context, name, value, more));
}

/** A field for the digits of a colour, and the browser's own beside it. */
export function colourField(
  context: FieldContext,
  name: FieldName,
  value: string,
  shown: string,
): TemplateResult {
  return field(
    context,
    name,
    html`<span class="colour">
      ${textInput(context, name, value, {example: shown})}
      <input
        type="color"
        aria-label=${context.words.pick(context.words.fields[name])}
        .value=${shown}
        @input=${(event: Event) => context.change(name, valueOf(event))}
      />
    </span>`,
  );
}

function textInput(
  context: FieldContext,
  name: FieldName,
  value: string,
  {example = '', list}: {readonly example?: string; readonly list?: readonly string[]},
): TemplateResult {
  return html`<input
      id=${`field-${name}`}
      autocomplete="off"
      spellcheck="false"
      placeholder=${example}
      list=${list ? `list-${name}` : nothing}
      aria-describedby=${`about-${name}`}
      aria-invalid=${context.wrong(name) ? 'true' : nothing}
      .value=${value}
      @input=${(event: Event) => context.change(name, valueOf(event))}
    />${list ? html`<datalist id=${`list-${name}`}>${list.map((each) => html`<option value=${each}></option>`)}</datalist>` : nothing}`;
}

function field(
  {words, wrong}: FieldContext,
  name: FieldName,
  control: TemplateResult,
  about = words.hints[name],
): TemplateResult {
  const problem = wrong(name);
  const text = problem ?? about;
  return html`<div class="field">
    <label for=${`field-${name}`}>${words.fields[name]}</label>
    ${control}
    <p class=${problem ? 'problem' : 'hint'} id=${`about-${name}`} ?hidden=${!text}>${text}</p>
  </div>`;
}
