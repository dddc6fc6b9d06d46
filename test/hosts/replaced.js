/** What zones, polyfills and recorders do: the natives are wrapped or replaced. */
const NativePromise = Promise;
window.Promise = class ZoneAwarePromise extends NativePromise {};

const nativeFetch = fetch;
window.fetch = (...asked) => window.Promise.resolve(nativeFetch.apply(window, asked));

const {addEventListener: addNatively} = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  const wrapped = (event) =>
    typeof listener === 'function' ? listener.call(this, event) : listener.handleEvent(event);
  addNatively.call(this, type, wrapped, options);
};

const nativeTimeout = setTimeout;
window.setTimeout = (callback, ...rest) => nativeTimeout(() => callback(), ...rest);
window.queueMicrotask = (callback) => void window.Promise.resolve().then(callback);
