/** Shared helpers of the tests of fetching. */
import type {ContentError} from '../../src/loading/content-error.js';
import {fetchMarkdown, REMOTE_POLICY, type RemoteFile, type RemotePolicy} from '../../src/loading/remote.js';
import {freshKey, requestsOf, respondUrl, type Answer} from '../support/server.js';

/** As on a partner's page, but without pauses between attempts. */
export const patient: RemotePolicy = {...REMOTE_POLICY, delay: 1};

/** One attempt with a short time-out. */
export const hasty: RemotePolicy = {...patient, timeout: 100, tries: 1};

/** Never aborted. */
export const {signal} = new AbortController();

export function fetched(answer: Answer, policy = patient): Promise<RemoteFile> {
  return fetchMarkdown(respondUrl({key: freshKey(), ...answer}), signal, policy);
}

export async function failure(promise: Promise<unknown>): Promise<ContentError> {
  return promise.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error: ContentError) => error,
  );
}

export async function countOf(key: string): Promise<number> {
  return (await requestsOf(key)).count;
}

/**
 * Runs it with a clock that skips the pauses between attempts, and records how long each would have been. The time-out
 * of an attempt does not change.
 *
 * @param meanwhile - called at the beginning of each pause
 */
export async function withoutWaiting<Result extends object>(
  run: () => Promise<Result>,
  meanwhile: () => void = () => {},
): Promise<Result & {waits: number[]}> {
  const real = globalThis.setTimeout;
  const waits: number[] = [];
  const hurried = (callback: () => void, milliseconds = 0) => {
    const isBetweenTries = milliseconds <= REMOTE_POLICY.longestRetryAfter;
    if (isBetweenTries) {
      waits.push(milliseconds);
      meanwhile();
    }
    return real(callback, isBetweenTries ? 0 : milliseconds);
  };
  globalThis.setTimeout = hurried as typeof setTimeout;
  try {
    return Object.assign(await run(), {waits});
  } finally {
    globalThis.setTimeout = real;
  }
}

/** How fetching fails with this response, and whether the request had been aborted then. */
export async function failureOf(answer: Response): Promise<{error: ContentError; isBrokenOff: boolean}> {
  let ours: AbortSignal | null | undefined;
  const error = await withFetch(
    (_, init) => {
      ours = init?.signal;
      return Promise.resolve(answer);
    },
    () => failure(fetched({})),
  );
  return {error, isBrokenOff: ours!.aborted};
}

export async function withFetch<Result>(stand: typeof fetch, run: () => Promise<Result>): Promise<Result> {
  const real = globalThis.fetch;
  globalThis.fetch = stand;
  try {
    return await run();
  } finally {
    globalThis.fetch = real;
  }
}
