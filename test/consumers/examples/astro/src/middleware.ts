import {defineMiddleware} from 'astro:middleware';
import {prerender} from 'family-education-widgets/prerender';

/** Writes the text of each widget into the page. */
export const onRequest = defineMiddleware(async (context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const {html, messages} = prerender(await response.text(), {
    path: `public${context.url.pathname}index.html`,
    root: 'public',
  });
  for (const {line, message} of messages) console.warn(`${context.url.pathname}:${line} ${message}`);
  return new Response(html, response);
});
