import {ContextConsumer} from '@lit/context';
import type {ReactiveController, ReactiveElement} from 'lit';
import {pageDocument} from '../../platform/page-document.js';
import {settingsContext, type Settings} from './settings.js';

/** What the nearest provider around a widget says; undefined without one. */
export class SettingsController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof settingsContext, ReactiveElement>;
  #isInside = false;

  constructor(host: ReactiveElement) {
    // Before the consumer, which asks when the host is connected: what an earlier place gave is not given here.
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: settingsContext,
      subscribe: true,
      callback: () => {
        this.#isInside = true;
      },
    });
  }

  get value(): Settings | undefined {
    return this.#isInside ? this.#consumer.value : undefined;
  }

  hostConnected(): void {
    this.#isInside = false;
    pageDocument.documentElement.addEventListener('context-provider', this);
  }

  hostDisconnected(): void {
    pageDocument.documentElement.removeEventListener('context-provider', this);
  }

  /** A provider may come into the page after the widgets inside it. Where they have one, it tells them itself. */
  handleEvent(): void {
    if (!this.#isInside) this.#consumer.hostConnected();
  }

  /** Asks again, where a browser moved the host without taking it out of the page. */
  hostMoved(): void {
    this.#consumer.hostDisconnected();
    this.hostConnected();
    this.#consumer.hostConnected();
  }
}
