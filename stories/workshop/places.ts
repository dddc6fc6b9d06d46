/** Addresses inside Storybook, for links from the frame of a story to the page around it. */

export interface Place {
  readonly language: string;
  readonly topic: string;
}

/** `content/es/iop.md` contains the topic `iop` in Spanish. */
export function placeOf(path: string): Place {
  const [, language = '', topic = ''] = /([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return {language, topic};
}

/** Address of the story that `.storybook/content-stories.ts` creates for a file. */
export function storyAddress(path: string): string {
  const {language, topic} = placeOf(path);
  return `./?path=/story/content-${language}--${topic}`;
}

/** Address of the workshop with a file open in it. */
export function workshopAddress(path: string): string {
  const {language, topic} = placeOf(path);
  return `./?path=/story/for-authors-workshop--workshop&args=topic:${topic};language:${language}`;
}
