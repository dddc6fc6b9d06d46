/** Addresses inside Storybook. They lead from the frame of a story to the page around it. */

export interface Place {
  readonly language: string;
  readonly topic: string;
}

/** `content/es/iop.md` holds the topic `iop` in Spanish. */
export function placeOf(path: string): Place {
  const [, language = '', topic = ''] = /([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return {language, topic};
}

/** Of the story that `.storybook/content-stories.ts` makes of a file. */
export function storyAddress(path: string): string {
  const {language, topic} = placeOf(path);
  return `./?path=/story/content-${language}--${topic}`;
}

/** Of the workshop, with a file open in it. */
export function workshopAddress(path: string): string {
  const {language, topic} = placeOf(path);
  return `./?path=/story/for-authors-workshop--workshop&args=topic:${topic};language:${language}`;
}
