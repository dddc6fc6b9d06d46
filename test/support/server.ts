/** The test endpoints, for tests; `test/runner/endpoints.ts` documents each. */
import type {Origins, RecordedRequest} from '../runner/endpoints.js';

export interface Answer {
  readonly status?: number;
  /** `status` for this number of requests with the key, then `then`. */
  readonly times?: number;
  readonly then?: number;
  readonly key?: string;
  readonly type?: string;
  readonly body?: string;
  /** A path in this repository. */
  readonly file?: string;
  /** The body, as bytes. */
  readonly hex?: string;
  readonly bytes?: number;
  readonly bom?: 1;
  readonly chunked?: 1;
  /** Milliseconds before each further chunk. */
  readonly pause?: number;
  /** The connection is closed after the first chunk. */
  readonly drop?: 1;
  readonly delay?: number;
  readonly cors?: '*' | 'origin';
  readonly retryAfter?: number | string;
  readonly location?: string;
  /** `Name: value`. */
  readonly header?: string | readonly string[];
}

/** The address with this response, on the page's origin unless another is given. */
export function respondUrl(answer: Answer, origin = location.origin): string {
  return endpointUrl('respond', answer, origin);
}

/** The address of a response that never ends: no headers, or headers and half a body. */
export function hangUrl(at: 'headers' | 'body', key?: string, origin = location.origin): string {
  return endpointUrl('hang', {at, ...(key === undefined ? {} : {key}), cors: '*'}, origin);
}

function endpointUrl(endpoint: string, query: object, origin: string): string {
  const url = new URL(`/__test__/${endpoint}`, origin);
  for (const [name, value] of Object.entries(query))
    for (const each of [value].flat()) url.searchParams.append(name, String(each));
  return url.href;
}

let keys = 0;

/** A unique key: tests of three engines share the server. */
export function freshKey(): string {
  return `${performance.timeOrigin}-${Math.random()}-${++keys}`;
}

/** The requests with this key that the server received. */
export async function requestsOf(
  key: string,
): Promise<{count: number; aborted: number; requests: RecordedRequest[]}> {
  const response = await fetch(`/__test__/count?key=${encodeURIComponent(key)}`);
  return (await response.json()) as {count: number; aborted: number; requests: RecordedRequest[]};
}

/** The page's origin, another one of the same site, and one of another site. */
export async function origins(): Promise<Origins> {
  return (await (await fetch('/__test__/origins')).json()) as Origins;
}
