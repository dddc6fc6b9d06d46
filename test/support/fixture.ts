/** Mounting, and waiting without sleeping. */
import {render, type TemplateResult} from 'lit';
import {withPageConnection} from '../../src/widgets/page/load-page-connection.js';

const mounted = new Set<HTMLElement>();

/**
 * Mounts a template, or HTML text, at the end of the body and returns its first element, rendered. Everything
 * is removed after the test. Templates set properties before the element is upgraded; text is what a host's
 * page has.
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

/** A Lit element's update, and of those that it caused; anything else is settled already. */
export async function settled(element: Element): Promise<void> {
  const {updateComplete} = element as {updateComplete?: Promise<boolean>};
  // False: the update asked for another one.
  if ((await updateComplete) === false) await settled(element);
}

// Module level: hooks of the whole file, in every suite. With its file there, the page is connected in the same update.
before(() => new Promise((resolve) => withPageConnection(resolve)));

afterEach(() => {
  for (const box of mounted) box.remove();
  mounted.clear();
});

/**
 * Asks again, about once a frame, until the answer is neither false nor nothing, and returns it. What the
 * condition throws is its last word when the time is up.
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

/** The next event of this type; ask before doing what fires it. */
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

/** Layout, observers and style have had their turn. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}
