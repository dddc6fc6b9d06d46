import {ContextConsumer} from '@lit/context';
import type {ReactiveController, ReactiveElement} from 'lit';
import {pageDocument} from '../../platform/page-document.js';
import {settingsContext, type Settings} from './settings.js';

/** The settings of the nearest provider around a widget; undefined without one. */
export class SettingsController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof settingsContext, ReactiveElement>;
  #isInside = false;
  /** A provider may be connected or defined after the widgets inside it. Widgets that have one are updated by it. */
  readonly #seek = (): void => {
    if (!this.#isInside) this.#consumer.hostConnected();
  };

  constructor(host: ReactiveElement) {
    // Before the consumer, which requests the context on connection: `hostConnected` discards earlier settings.
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
    pageDocument.addEventListener('context-provider', this.#seek);
  }

  hostDisconnected(): void {
    pageDocument.removeEventListener('context-provider', this.#seek);
  }

  /** Requests the context again after the browser moved the host without disconnecting it. */
  hostMoved(): void {
    this.#consumer.hostDisconnected();
    this.hostConnected();
    this.#consumer.hostConnected();
  }
}
