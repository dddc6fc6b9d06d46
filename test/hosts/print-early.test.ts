/** The print button, pressed before the file is there that prints a widget alone. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {buttonOf} from '../support/widget.js';
import {openLibrary, type HostPage} from './frame.js';

/** Records for each print whether it is of the widget alone. */
function watchPrint({window, document}: HostPage): boolean[] {
  const prints: boolean[] = [];
  const beside = document.querySelector('#beside')!;
  window.print = () => void prints.push(beside.hasAttribute('data-family-not-printed'));
  return prints;
}

const body = '<p id="beside">Beside</p><family-faq></family-faq>';

describe('a widget that is printed early', () => {
  it('is printed alone when the file is there', async () => {
    const page = await openLibrary({'page.js': {held: true}}, {body});
    const prints = watchPrint(page);
    await until(() => page.faq().matches(':state(ready)'));
    buttonOf(page.faq(), 'Print').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(prints).to.deep.equal([]);
    // Again and again: the file may be requested only now.
    do await fetch(new URL('release', page.window.location.href));
    while (prints.length === 0);
    expect(prints).to.deep.equal([true]);
  });

  it('is printed with its page if the file cannot be loaded', async () => {
    const page = await openLibrary({'page.js': {status: 404, body: 'No'}}, {body});
    const prints = watchPrint(page);
    await until(() => page.faq().matches(':state(ready)'));
    buttonOf(page.faq(), 'Print').click();
    await until(() => prints.length > 0, 'It was not printed');
    expect(prints).to.deep.equal([false]);
  });
});
