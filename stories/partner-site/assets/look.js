/*
 * Sets one of the site's four looks, from the address (`?look=warm`), and adds it to the links to our other pages.
 * Nothing is stored. Runs before the first paint, so that no page flashes in another look.
 */
{
  const requested = new URLSearchParams(location.search).get('look');
  const look = ['warm', 'dark', 'loud'].includes(requested) ? requested : 'plain';
  document.documentElement.dataset.look = look;

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelector(`.looks [href="?look=${look}"]`).setAttribute('aria-current', 'true');
    if (look === 'plain') return;
    const withLook = (address) => {
      const url = new URL(address, location.href);
      url.searchParams.set('look', look);
      return url.pathname + url.search + url.hash;
    };
    for (const link of document.querySelectorAll(
      'body a[href^="/"]:not([href^="/embedding-modes/"], [href^="/storybook/"])',
    )) {
      link.setAttribute('href', withLook(link.getAttribute('href')));
    }
    for (const settings of document.querySelectorAll('family-settings')) {
      settings.setAttribute('provider-url', withLook(settings.getAttribute('provider-url')));
    }
  });
}
