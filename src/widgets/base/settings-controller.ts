import {ContextConsumer, ContextRoot} from '@lit/context';
import type {ReactiveController, ReactiveElement} from 'lit';
import {pageDocument} from '../../platform/page-document.js';
import {settingsContext, type Settings} from './settings.js';

let root: ContextRoot | undefined;

/** The settings of the nearest provider around a widget; undefined without one. */
export class SettingsController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof settingsContext, ReactiveElement>;
  #isInside = false;

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
    // Keeps context requests of widgets that are connected before their provider is defined.
    if (!root) {
      root = new ContextRoot();
      root.attach(pageDocument.documentElement);
    }
    this.#isInside = false;
  }

  /** Requests the context again after the browser moved the host without disconnecting it. */
  hostMoved(): void {
    this.#consumer.hostDisconnected();
    this.hostConnected();
    this.#consumer.hostConnected();
  }
}
