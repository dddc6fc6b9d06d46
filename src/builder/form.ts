import {html, type TemplateResult} from 'lit';
import {choiceField, colourField, textField, type Choices, type FieldContext} from './fields.js';
import type {Library} from './library.js';
import {places, waysIn} from './places.js';
import {options, type FieldName, type Fields, type Settings} from './settings.js';

/** Colours of the widgets where nothing is chosen. */
const OUR_COLOURS = {accent: '#1f6663', surface: '#ffffff'};

/** Suggestions; any other may be written. */
const FONTS = [
  'system-ui, sans-serif',
  'Georgia, serif',
  'Verdana, sans-serif',
  "'Atkinson Hyperlegible', sans-serif",
];

/** The choices of a partner. */
export function formTemplate(
  context: FieldContext,
  library: Library,
  fields: Fields,
  settings: Settings,
): TemplateResult {
  const {words} = context;
  const {place, way, widget, language} = settings;
  const [proposed] = waysIn(place);
  const {topics} = library.widgets.find(({tag}) => tag === widget)!;
  const choice = (name: FieldName, value: string, choices: Choices, about?: string) =>
    choiceField(context, name, value, choices, about);
  const labelled = <Value extends string>(
    values: readonly Value[],
    labels: Readonly<Record<Value, string>>,
  ) => values.map((each) => [each, labels[each]] as const);
  const topicsHere = topics.filter(({titles}) => Object.hasOwn(titles, language));
  const ways = waysIn(place).map((each) => {
    const label = words.ways[each];
    return [each, each === proposed ? words.proposed(label) : label] as const;
  });
  const section = (title: string, ...parts: [FieldName, TemplateResult][]) =>
    sectionTemplate(
      title,
      parts.filter(([name]) => context.isCarried(name)).map(([, field]) => field),
      words.notCarried,
    );
  return html`<form @submit=${(event: Event) => event.preventDefault()}>
    ${section(
      words.sections.place,
      ['place', choice('place', place, labelled(places, words.places), words.why[place])],
      ['way', choice('way', way, ways, words.aboutWays[way])],
    )}
    ${section(
      words.sections.what,
      [
        'widget',
        choice(
          'widget',
          widget,
          library.widgets.map(({tag, title}) => [tag, title]),
        ),
      ],
      [
        'topic',
        choice(
          'topic',
          settings.topic,
          topicsHere.map(({topic, titles}) => [topic, titles[language]!]),
        ),
      ],
      [
        'language',
        choice(
          'language',
          language,
          library.languages.map(({code, name}) => [code, name]),
        ),
      ],
      ['level', choice('level', settings.level, labelled(options.level, words.levels))],
      ['help', choice('help', settings.help, labelled(options.help, words.helps))],
    )}
    ${section(
      words.sections.look,
      ['accent', colourField(context, 'accent', fields.accent, settings.accent ?? OUR_COLOURS.accent)],
      ['surface', colourField(context, 'surface', fields.surface, settings.surface ?? OUR_COLOURS.surface)],
      ['font', textField(context, 'font', fields.font, {list: FONTS})],
      ['radius', choice('radius', settings.radius, labelled(options.radius, words.radii))],
      ['scheme', choice('scheme', settings.scheme, labelled(options.scheme, words.schemes))],
    )}
    ${section(
      words.sections.contact,
      ['name', textField(context, 'name', fields.name)],
      ['phone', textField(context, 'phone', fields.phone)],
      ['url', textField(context, 'url', fields.url)],
    )}
    ${section(words.sections.files, ['base', textField(context, 'base', fields.base, {example: settings.base})])}
  </form>`;
}

function sectionTemplate(
  title: string,
  fields: readonly TemplateResult[],
  notCarried: string,
): TemplateResult {
  return html`<fieldset>
    <legend>${title}</legend>
    ${fields.length > 0 ? fields : html`<p class="hint">${notCarried}</p>`}
  </fieldset>`;
}
