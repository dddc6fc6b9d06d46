import {availableParallelism} from 'node:os';
import {extname} from 'node:path';
import {Worker} from 'node:worker_threads';
import {VFile} from 'vfile';
import type {Surroundings} from '../checks/check.js';
import type {GivenFile} from '../checks/checked-file.js';
import {reporterOf} from '../checks/data-files/report.js';
import type {Settings} from '../checks/settings.js';
import {checkShard, type Shard, type ReportedMessage} from './shard.js';
import {skeletonOf, topicOf} from '../checks/skeleton.js';

/** Minimum number of texts for a thread, whose start takes about as long as checking that many. */
const LEAST_SHARD = 50;

/** A thread cannot run the sources, which tsx does not compile there. */
const MOST_THREADS = extname(import.meta.url) === '.ts' ? 1 : availableParallelism();

/** Most trees of a text live as long as its check: a larger young generation promotes fewer of them. */
const YOUNG_MEGABYTES = 128;

/**
 * Checks some of the texts of a folder, in several threads if there are many.
 *
 * @param texts - all of them, since each is compared with the others
 * @param isAsked - which to report on, by name
 */
export async function checkTexts(
  texts: readonly GivenFile[],
  isAsked: (name: string) => boolean,
  surroundings: Surroundings,
  settings: Settings,
): Promise<VFile[]> {
  const shards = shardsOf(texts, isAsked).map((shard): Shard => ({
    ...shard,
    surroundings,
    settings,
  }));
  const results = shards.length > 1 ? await Promise.all(shards.map(checkInThread)) : shards.map(checkShard);
  const messages = new Map(results.flatMap((result) => [...result]));
  return texts.filter(({path}) => isAsked(path)).map((text) => fileWith(text, messages.get(text.path) ?? []));
}

/** A text and its translations are in one shard; a shard has only the skeletons of other texts. */
function shardsOf(
  texts: readonly GivenFile[],
  isAsked: (name: string) => boolean,
): Pick<Shard, 'texts' | 'reported'>[] {
  const topics = new Map<string, string[]>();
  for (const {path, text} of texts) {
    const topic = topicOf(text) ?? `\n${path}`;
    topics.set(topic, [...(topics.get(topic) ?? []), path]);
  }
  const asked = [...topics.values()].filter((paths) => paths.some(isAsked));
  const threads = Math.min(MOST_THREADS, Math.floor(asked.flat().length / LEAST_SHARD));
  const shards = [...new Array<undefined>(Math.max(1, threads))].map(() => new Set<string>());
  // Round robin, since folders often contain adjacent texts of similar size.
  for (const [index, paths] of asked.entries())
    for (const path of paths) shards[index % shards.length]!.add(path);
  const skeletons = new Map(texts.map((text) => [text, {...text, text: skeletonOf(text.text)}]));
  return shards.map((reported) => ({
    texts: texts.map((text) => (reported.has(text.path) ? text : skeletons.get(text)!)),
    reported,
  }));
}

function checkInThread(shard: Shard): Promise<Map<string, ReportedMessage[]>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('shard-worker.js', import.meta.url), {
      workerData: shard,
      resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MEGABYTES},
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function fileWith({path, text}: GivenFile, messages: readonly ReportedMessage[]): VFile {
  const file = new VFile({path, value: text});
  for (const {rule, isError, ...finding} of messages)
    reporterOf(file, {name: rule, severity: isError ? 'error' : 'warning'}, {rules: {}})(finding);
  return file;
}
