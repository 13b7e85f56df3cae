// What an optimiser runs: the scripts of the page as new elements, once somebody has touched it or two seconds are gone.
(function () {
  let isDone = false;
  function run() {
    if (isDone) return;
    isDone = true;
    for (const delayed of document.querySelectorAll('script[type=delayed]')) {
      const script = document.createElement('script');
      for (const { name, value } of delayed.attributes) if (name !== 'type') script.setAttribute(name, value);
      script.type = delayed.dataset.type;
      delayed.replaceWith(script);
    }
  }
  addEventListener('pointerdown', run, { once: true });
  addEventListener('keydown', run, { once: true });
  addEventListener('load', () => setTimeout(run, 2000));
})();
