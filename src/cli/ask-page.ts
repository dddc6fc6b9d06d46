import type {Severity} from '../checks/rule.js';
import {packageVersion} from './package-folder.js';

/** Milliseconds. Many readers give up on a slower page. */
const TIMEOUT = 15_000;

/** A problem with a page. */
export interface Answer {
  readonly message: string;
  readonly severity: Severity;
}

/**
 * Requests a page to check that it exists, without its content if the site supports that.
 *
 * @returns undefined if it exists
 */
export async function askPage(url: string, ask: typeof fetch): Promise<Answer | undefined> {
  try {
    const short = await question(url, 'HEAD', ask);
    // Many sites do not support HEAD requests.
    return judge(url, short.ok ? short : await question(url, 'GET', ask));
  } catch (error) {
    return judgeFailure(url, error);
  }
}

async function question(url: string, method: string, ask: typeof fetch): Promise<Response> {
  const response = await ask(url, {
    method,
    signal: AbortSignal.timeout(TIMEOUT),
    headers: {'user-agent': `family-widgets-check/${packageVersion()}`, accept: 'text/html,*/*;q=0.8'},
  });
  // Frees the connection for the next request.
  await response.body?.cancel();
  return response;
}

function judge(url: string, {ok, status, redirected, url: end}: Response): Answer | undefined {
  if (status === 404 || status === 410)
    return {
      message: `There is no page at ${url} any more (${status}). Find where it went, or take the link out.`,
      severity: 'error',
    };
  if (!ok)
    return {
      message: `${url} answered with ${status}. Open it in a browser to see whether a reader gets through.`,
      severity: 'warning',
    };
  const isLost =
    redirected && URL.canParse(end) && new URL(end).pathname === '/' && new URL(url).pathname !== '/';
  return isLost
    ? {
        message: `${url} leads to the first page of ${new URL(end).host} only. Find where the page went.`,
        severity: 'warning',
      }
    : undefined;
}

function judgeFailure(url: string, error: unknown): Answer {
  const {name, message, cause} = error as Error & {cause?: {code?: string; message?: string}};
  if (cause?.code === 'ENOTFOUND')
    return {
      message: `There is no site ${new URL(url).host}. Fix the address, or take the link out.`,
      severity: 'error',
    };
  const reason =
    name === 'TimeoutError' ? `no answer in ${TIMEOUT / 1000} seconds` : (cause?.message ?? message);
  return {
    message: `${url} could not be reached: ${reason}. Try again, or open it in a browser.`,
    severity: 'warning',
  };
}
