import type {VFile} from 'vfile';
import {readCheckedFile} from '../checks/checked-file.js';
import {reporterOf} from '../checks/data-files/report.js';
import {ONLINE_RULE} from '../checks/data-files/settings-file.js';
import {readYamlFile} from '../checks/data-files/yaml-file.js';
import type {YamlPath} from '../checks/yaml.js';
import type {TextRange} from '../document/types.js';
import {addressesIn} from '../checks/addresses/links.js';
import type {Settings} from '../checks/settings.js';
import {askPage, type Answer} from './ask-page.js';
import {isData, isText} from './listing.js';

/** Number of sites that are requested in parallel; each of them gets one request at a time. */
const SITES_AT_ONCE = 6;

/** Milliseconds between two requests to one site, so that it does not mistake them for an attack. */
const PAUSE = 250;

/** The position of an address. */
interface Mention {
  readonly url: string;
  readonly file: VFile;
  readonly range: TextRange | undefined;
}

/**
 * Requests every page that these files link to, once, and reports those that do not exist. The only code here that
 * uses the network.
 *
 * @param ask - the platform's `fetch`, or a replacement
 */
export async function checkOnline(
  files: readonly VFile[],
  settings: Settings,
  ask: typeof fetch,
): Promise<void> {
  if (settings.rules[ONLINE_RULE.name] === 'off') return;
  const mentions = files.flatMap(mentionsIn);
  const answers = await askAll(new Set(mentions.map(({url}) => url)), ask);
  for (const {url, file, range} of mentions) {
    const answer = answers.get(url);
    if (answer) reporterOf(file, ONLINE_RULE, settings)({...answer, range});
  }
}

async function askAll(urls: ReadonlySet<string>, ask: typeof fetch): Promise<Map<string, Answer>> {
  const sites = new Map<string, string[]>();
  for (const url of urls) {
    const {host} = new URL(url);
    sites.set(host, [...(sites.get(host) ?? []), url]);
  }
  const answers = new Map<string, Answer>();
  const waiting = [...sites.values()];
  const askSites = async () => {
    for (let site = waiting.shift(); site; site = waiting.shift())
      for (const [index, url] of site.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
        const answer = await askPage(url, ask);
        if (answer) answers.set(url, answer);
      }
  };
  await Promise.all([...new Array<undefined>(SITES_AT_ONCE)].map(askSites));
  return answers;
}

/** Every page that a file links to. */
function mentionsIn(file: VFile): Mention[] {
  const {path, value} = file;
  if (value === undefined) return [];
  const found = isText(path)
    ? addressesIn(readCheckedFile({path, text: String(value)})).links
    : isData(path)
      ? addressesInData(String(value))
      : [];
  return found.flatMap(({url, range}) =>
    /^https:/i.test(url) && URL.canParse(url) ? [{url, file, range}] : [],
  );
}

/** The addresses in a data file: of sources, of chats. */
function addressesInData(text: string): {url: string; range: TextRange}[] {
  const yaml = readYamlFile(text);
  if ('mistake' in yaml) return [];
  const found: {url: string; range: TextRange}[] = [];
  const walk = (value: unknown, path: YamlPath): void => {
    if (typeof value === 'string' && value.startsWith('https:'))
      found.push({url: value, range: yaml.rangeOf(path)});
    if (typeof value === 'object' && value !== null)
      for (const [key, below] of Object.entries(value)) walk(below, [...path, key]);
  };
  walk(yaml.value, []);
  return found;
}
