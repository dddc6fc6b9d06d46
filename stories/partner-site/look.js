/*
 * Which of its four looks the site wears. The address says it (`?look=warm`), and links to our other pages say it on.
 * Nothing is remembered. Runs ahead of the first paint, so that no page flashes in another look.
 */
{
  const wanted = new URLSearchParams(location.search).get('look');
  const look = ['warm', 'dark', 'loud'].includes(wanted) ? wanted : 'plain';
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
      'body a[href^="/"]:not([href^="/lanes/"], [href^="/storybook/"])',
    )) {
      link.setAttribute('href', withLook(link.getAttribute('href')));
    }
    for (const settings of document.querySelectorAll('family-settings')) {
      settings.setAttribute('provider-url', withLook(settings.getAttribute('provider-url')));
    }
  });
}
