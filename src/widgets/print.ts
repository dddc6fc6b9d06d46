/**
 * Opens every `<details>` of a widget for printing and closes those again that were closed. The style sheets do it
 * without script where `::details-content` is known (Chromium 131, Safari 18.4, Firefox 143); this is for older
 * browsers.
 */
export function openForPrint({shadowRoot}: Element, signal: AbortSignal): void {
  let opened: HTMLDetailsElement[] = [];
  const open = (isOpen: boolean) => {
    for (const details of opened) details.open = isOpen;
  };
  const close = () => open(false);
  addEventListener(
    'beforeprint',
    () => {
      opened = [...shadowRoot!.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      open(true);
    },
    {signal},
  );
  addEventListener('afterprint', close, {signal});
  signal.addEventListener('abort', close);
}
