/** Nothing here is a widget's business: who touches it is noted, and gets what a strict browser gives. */
window.touched = [];

function trap(owner, name) {
  const refuse = () => {
    window.touched.push(name);
    throw new DOMException(`${name} was touched.`, 'SecurityError');
  };
  const isFunction = typeof Object.getOwnPropertyDescriptor(owner, name)?.value === 'function';
  const isConstructor = owner === window && isFunction;
  Object.defineProperty(
    owner,
    name,
    isFunction && !isConstructor ? {value: refuse} : {get: refuse, set: refuse},
  );
}

for (const name of ['cookie', 'title', 'referrer', 'domain']) trap(Document.prototype, name);
for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'name']) {
  trap(window, name);
}
for (const name of ['pushState', 'replaceState', 'state']) trap(History.prototype, name);
for (const name of ['sendBeacon', 'storage', 'serviceWorker', 'geolocation', 'userAgent', 'plugins']) {
  trap(Navigator.prototype, name);
}
for (const name of [
  'platform',
  'languages',
  'language',
  'hardwareConcurrency',
  'userAgentData',
  'connection',
]) {
  trap(Navigator.prototype, name);
}
for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'Image', 'Worker', 'SharedWorker']) {
  trap(window, name);
}
for (const name of ['BroadcastChannel', 'RTCPeerConnection', 'Notification', 'open', 'screen'])
  trap(window, name);
trap(HTMLCanvasElement.prototype, 'getContext');
