/** Mounts elements, and waits without fixed delays. */
import {render, type TemplateResult} from 'lit';
import {withPageConnection} from '../../src/widgets/page/load-page-connection.js';

const mounted = new Set<HTMLElement>();

/**
 * Mounts a template, or HTML text, at the end of the body and returns its first element, rendered. Everything is
 * removed after the test. Templates set properties before the element is upgraded; text is like a host page.
 */
export async function fixture<Mounted extends Element>(content: TemplateResult | string): Promise<Mounted> {
  const box = document.createElement('div');
  mounted.add(box);
  document.body.append(box);
  if (typeof content === 'string') box.innerHTML = content;
  else render(content, box);
  const [element] = box.children;
  if (!element) throw new Error('The fixture has no element.');
  await settled(element);
  return element as Mounted;
}

/** Waits for a Lit element's update, and for those that it caused; returns at once for other elements. */
export async function settled(element: Element): Promise<void> {
  const {updateComplete} = element as {updateComplete?: Promise<boolean>};
  // False: the update requested another one.
  if ((await updateComplete) === false) await settled(element);
}

// At module level: hooks for the whole file, in every suite. Once its file is loaded, the page is connected in the same
// update.
before(() => new Promise((resolve) => withPageConnection(resolve)));

afterEach(() => {
  for (const box of mounted) box.remove();
  mounted.clear();
});

/**
 * Polls about once a frame until the result is neither false nor undefined, and returns it. On a time-out, the error
 * includes what the condition threw.
 */
export async function until<Answer>(
  condition: () => Answer | Promise<Answer>,
  message = 'The condition did not come true',
  milliseconds = 25_000,
): Promise<NonNullable<Answer>> {
  const deadline = performance.now() + milliseconds;
  let thrown: unknown;
  for (;;) {
    try {
      thrown = undefined;
      const answer = await condition();
      if (answer !== false && answer !== null && answer !== undefined) return answer;
    } catch (error) {
      thrown = error;
    }
    if (performance.now() > deadline) {
      const reason = thrown instanceof Error ? `: ${thrown.message}` : '';
      throw new Error(`${message} within ${milliseconds} ms${reason}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The next event of this type; call it before what dispatches the event. */
export function nextEvent<Fired extends Event = Event>(
  target: EventTarget,
  type: string,
  milliseconds = 25_000,
): Promise<Fired> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      target.removeEventListener(type, heard);
      reject(new Error(`No ${type} event came within ${milliseconds} ms.`));
    }, milliseconds);
    const heard = (event: Event) => {
      clearTimeout(late);
      resolve(event as Fired);
    };
    target.addEventListener(type, heard, {once: true});
  });
}

/** Waits until layout, observers and style are updated. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}
