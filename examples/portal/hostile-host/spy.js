/* global document, Element, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement, history, IDBObjectStore, getSelection, location, MutationObserver, Storage, window, XMLHttpRequest, addEventListener, navigator, performance, MessagePort, EventTarget, TextEncoder */
// What a site with bad intentions, or with somebody else's script on it, can do to learn what people type on it. Whatever it
// comes by goes into `seen`.
const seen = (globalThis.seen = []);
const messages = (globalThis.messages = []);
const note = (...values) => {
  for (const value of values) {
    try {
      seen.push(typeof value === 'string' ? value : JSON.stringify(value));
    } catch {
      seen.push(String(value));
    }
  }
};

const events =
  'keydown keypress keyup beforeinput input change paste copy cut focus blur focusin focusout compositionstart compositionend click pointerdown pointerup submit formdata selectionchange select drop dragstart contextmenu error unhandledrejection beforeunload pagehide hashchange popstate rk-submitted rk-error rk-exit';
const describe = (target) =>
  target instanceof Element ? [target.outerHTML, target.value, target.textContent, target.shadowRoot?.innerHTML] : [];
for (const root of [window, document]) {
  for (const name of events.split(' ')) {
    root.addEventListener(
      name,
      (event) => {
        note(name, event.key, event.code, event.data, event.detail, event.message, String(event.formId ?? ''));
        for (const target of event.composedPath()) note(...describe(target));
        note(event.clipboardData?.getData('text') ?? '');
        note(String(getSelection()));
      },
      true,
    );
  }
}
window.addEventListener('message', ({ data }) => (messages.push(data), note(data)), true);

// Patched prototypes.
const wrap = (owner, name, look) => {
  const original = owner[name];
  owner[name] = function (...given) {
    try {
      look.call(this, ...given);
    } catch {
      // A spy that breaks the page is found.
    }
    return Reflect.apply(original, this, given);
  };
};
const wrapSetter = (owner, name) => {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    ...descriptor,
    get() {
      const value = descriptor.get.call(this);
      note(value);
      return value;
    },
    set(value) {
      note(value);
      descriptor.set.call(this, value);
    },
  });
};
for (const owner of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]) wrapSetter(owner.prototype, 'value');
wrapSetter(HTMLInputElement.prototype, 'checked');
wrap(EventTarget.prototype, 'dispatchEvent', (event) => note(event.type, event.data));
wrap(EventTarget.prototype, 'addEventListener', function (name, listener) {
  if (typeof listener !== 'function' || !events.includes(name)) return;
  note(name);
});
wrap(globalThis, 'fetch', (request, init) => {
  note(request.url ?? String(request), String(init?.body ?? ''));
  request.clone?.().text().then(note);
});
wrap(XMLHttpRequest.prototype, 'open', (...given) => note(...given));
wrap(XMLHttpRequest.prototype, 'send', (...given) => note(...given));
wrap(navigator, 'sendBeacon', (...given) => note(...given));
wrap(globalThis, 'postMessage', (...given) => note(...given));
wrap(MessagePort.prototype, 'postMessage', (...given) => note(...given));
wrap(JSON, 'stringify', (value) => seen.push(String(value)));
wrap(TextEncoder.prototype, 'encode', (text) => seen.push(String(text)));
wrap(Storage.prototype, 'setItem', (...given) => note(...given));
wrap(IDBObjectStore.prototype, 'put', (...given) => note(...given));
wrap(history, 'pushState', (...given) => note(...given));
wrap(history, 'replaceState', (...given) => note(...given));

// Every shadow root is open to it, and every change of the page is looked at.
const observe = (root) =>
  new MutationObserver((records) => {
    for (const { target, addedNodes, oldValue } of records) {
      note(oldValue ?? '', ...describe(target), target.nodeValue ?? '');
      for (const node of addedNodes) note(...describe(node));
    }
  }).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeOldValue: true,
    characterData: true,
    characterDataOldValue: true,
  });
observe(document);
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, { ...options, mode: 'open' });
  observe(root);
  return root;
};

// A sheet of glass over everything.
addEventListener('DOMContentLoaded', () => {
  const overlay = document.createElement('div');
  overlay.id = 'overlay';
  document.body.append(overlay);
});

// Again and again it looks into the frames, and at all that a page knows of itself.
globalThis.look = () => {
  const frames = [...document.querySelectorAll('*')].flatMap((element) => [
    ...(element.shadowRoot?.querySelectorAll('iframe') ?? []),
  ]);
  for (const frame of frames) {
    for (const peek of [
      () => frame.contentDocument.documentElement.outerHTML,
      () => frame.contentWindow.document.body.innerText,
      () => frame.contentWindow.location.href,
      () => frame.contentWindow.name,
      () => frame.contentWindow.getSelection().toString(),
      () => frame.contentWindow.localStorage.length,
      () => frame.contentWindow.history.length,
      () => JSON.stringify([...frame.attributes].map(({ name, value }) => [name, value])),
      () => String(frame.contentWindow.length),
    ]) {
      try {
        note(String(peek()));
      } catch (error) {
        note(String(error));
      }
    }
  }
  note(
    location.href,
    document.title,
    document.cookie,
    String(history.length),
    JSON.stringify(performance.getEntries().map(({ name }) => name)),
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    document.documentElement.outerHTML,
  );
  return seen.join('\n');
};
