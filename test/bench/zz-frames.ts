import {launchBrowser, slowPhone, openTab} from './browser.js';
import {mainPages} from './pages/index.js';
import {usePeers} from './peers.js';
import {startServer} from './server.js';
const name = process.argv[2]!;
const page = mainPages().find((each) => each.name === name)!;
const server = await startServer();
const browser = await launchBrowser(server.keyHash);
server.serve(await page.content(usePeers()));
const tab = await openTab(browser, slowPhone);
await tab.page.addInitScript('globalThis.__name = (value) => value');
await tab.page.addInitScript(() => {
  let last = '';
  (globalThis as any).out = [];
  const look = () => {
    const host = document.querySelector('family-faq') as HTMLElement | null;
    if (host) {
      const piece = host.querySelector('p');
      const r = (e: Element | null) => { if (!e) return '-'; const {x, y, width, height} = e.getBoundingClientRect(); return [x, y, width, height].map((v) => Math.round(v * 10) / 10).join(' '); };
      const sr = host.shadowRoot;
      const line = `host ${r(host)} | h3 ${r(host.querySelector('h3'))} | p ${r(piece)} | font ${getComputedStyle(host).fontSize} ${getComputedStyle(piece ?? host).fontSize} | attrs ${host.getAttributeNames().map((n) => n + '=' + host.getAttribute(n)).join(' ')} | shadow ${sr ? sr.querySelectorAll('*').length : 'none'} ${sr ? [...sr.children].map((e) => e.localName + '.' + e.getAttribute('part') + ' ' + r(e)).join('; ') : ''} sw ${document.documentElement.clientWidth}`;
      if (line !== last) { (globalThis as any).out.push(Math.round(performance.now()) + ' ' + line); last = line; }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
await tab.page.goto(server.origin, {waitUntil: 'commit'});
await new Promise((done) => setTimeout(done, 9000));
console.log((await tab.page.evaluate(() => (globalThis as any).out)).join('\n\n'));
process.exit(0);
