import type {HelpLine} from '../../../document/help-lines.js';
import type {Words} from '../../../localization/languages.js';
import {interfaceLanguage, searchWords} from '../../../localization/words.js';
import {buildElement} from '../../../rendering/build-element.js';
import type {MarkupElement} from '../../../rendering/markup.js';
import type {SearchContext} from './search.js';

/** A button of the suggestions. */
interface Choice {
  readonly title: string;
  readonly choose: () => void;
}

/**
 * What a reader can do who finds nothing, or who types in another language of the text.
 *
 * @param owner - the widget
 * @param typed - the language that the query is typed in
 * @param count - number of questions that were found
 * @returns undefined if there is nothing to suggest
 */
export function suggestions(
  owner: HTMLElement,
  query: string,
  typed: string,
  count: number,
  context: SearchContext,
): HTMLElement | undefined {
  const button = languageButton(owner, typed);
  if (count > 0 && !button) return undefined;
  const choices: Choice[] = [];
  const render = (choice: Choice): MarkupElement => {
    choices.push(choice);
    return ['button', {type: 'button'}, choice.title];
  };
  const panel = buildElement([
    'div',
    {class: 'none'},
    ...(button ? [renderLanguage(button, owner, render)] : []),
    ...(count > 0 ? [] : renderNothing(query, context, render)),
  ]);
  panel
    .querySelectorAll('button')
    .forEach((each, index) => each.addEventListener('click', choices[index]!.choose));
  return panel;
}

/** The widget's own button for a language; absent if the text is not available in it. */
function languageButton(owner: HTMLElement, language: string): HTMLElement | null {
  return owner.shadowRoot!.querySelector(`[part=languages] [lang="${language}"]`);
}

function renderLanguage(
  button: HTMLElement,
  owner: HTMLElement,
  render: (choice: Choice) => MarkupElement,
): MarkupElement {
  const {lang} = button;
  const choose = () => {
    button.click();
    owner.shadowRoot!.querySelector<HTMLElement>('#search')?.focus();
  };
  const title = button.textContent.trim();
  return [
    'p',
    {class: 'chips', lang},
    `${searchWords[interfaceLanguage(lang)].asked} `,
    render({title, choose}),
  ];
}

function renderNothing(
  query: string,
  {faq, language, person, show, showAll}: SearchContext,
  render: (choice: Choice) => MarkupElement,
): MarkupElement[] {
  const words = searchWords[language];
  const topics = faq.groups.flatMap(({section, questions}) =>
    section && questions.length > 0 ? [section] : [],
  );
  const choices = [
    ...topics.slice(0, 4).map(({id, title}) => ({title, choose: () => show(id)})),
    {title: words.all, choose: showAll},
  ];
  return [
    ['p', ['b', words.none(query)]],
    ['p', words.hint],
    ['ul', {class: 'chips'}, ...choices.map((choice): MarkupElement => ['li', render(choice)])],
    ...(person ? [renderPerson(person, words)] : []),
  ];
}

function renderPerson({call, number}: HelpLine, {askPerson, hours}: Words['search']): MarkupElement {
  return ['p', `${askPerson} `, ['a', {href: `tel:${call}`}, number], `. ${hours}`];
}
