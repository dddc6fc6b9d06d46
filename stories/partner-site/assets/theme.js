/*
 * Sets one of the site's four themes, from the address (`?theme=warm`), and adds it to the links to our other pages.
 * Nothing is stored. Runs before the first paint, so that no page flashes in another theme.
 */
{
  const requested = new URLSearchParams(location.search).get('theme');
  const theme = ['warm', 'dark', 'loud'].includes(requested) ? requested : 'plain';
  document.documentElement.dataset.theme = theme;

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelector(`.themes [href="?theme=${theme}"]`).setAttribute('aria-current', 'true');
    if (theme === 'plain') return;
    const withTheme = (address) => {
      const url = new URL(address, location.href);
      url.searchParams.set('theme', theme);
      return url.pathname + url.search + url.hash;
    };
    for (const link of document.querySelectorAll(
      'body a[href^="/"]:not([href^="/embedding-modes/"], [href^="/storybook/"])',
    )) {
      link.setAttribute('href', withTheme(link.getAttribute('href')));
    }
    for (const settings of document.querySelectorAll('family-settings')) {
      settings.setAttribute('provider-url', withTheme(settings.getAttribute('provider-url')));
    }
  });
}
