import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Accepts files that are dropped anywhere on the page. */
export class FileDrop implements ReactiveController {
  /** A file is dragged over the page. */
  isOver = false;

  readonly #host: ReactiveControllerHost;
  readonly #take: (files: readonly File[]) => void;
  #connected: AbortController | undefined;
  /** Nested elements each dispatch `dragenter` and `dragleave`. */
  #depth = 0;

  constructor(host: ReactiveControllerHost, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    const {signal} = this.#connected;
    addEventListener('dragenter', (event) => this.#move(event, 1), {signal});
    addEventListener('dragleave', (event) => this.#move(event, -1), {signal});
    // By default the browser would open the file and leave the page.
    addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), {signal});
    addEventListener('drop', (event) => this.#drop(event), {signal});
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#depth = 0;
    this.isOver = false;
  }

  #move(event: DragEvent, step: number): void {
    if (!hasFiles(event)) return;
    this.#depth = Math.max(this.#depth + step, 0);
    this.isOver = this.#depth > 0;
    this.#host.requestUpdate();
  }

  #drop(event: DragEvent): void {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.#depth = 0;
    this.isOver = false;
    this.#host.requestUpdate();
    this.#take([...(event.dataTransfer?.files ?? [])]);
  }
}

/** Dragged text is not a file. */
function hasFiles({dataTransfer}: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
