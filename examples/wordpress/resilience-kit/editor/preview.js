/** Shows an element as visitors get it, in a frame of this site that grows with it. */
(function (wp, kit) {
  'use strict';
  const { createElement, useCallback, useRef } = wp.element;
  const { __ } = wp.i18n;

  /** Taller ones are cut off: nobody wants to scroll past a whole directory to get to the next paragraph. */
  const TALLEST = 900;
  const SMALLEST = 80;

  function Preview({ component, attributes, title }) {
    const address = kit.useSettled(
      `${kit.preview}&${new URLSearchParams({ component, attributes: JSON.stringify(attributes) })}`,
      500,
    );
    const watching = useRef();
    const watch = useCallback((event) => {
      const frame = event.currentTarget;
      const body = frame.contentDocument?.body;
      watching.current?.disconnect();
      if (!body) return;
      const grow = () => {
        frame.style.height = `${Math.min(TALLEST, Math.max(SMALLEST, body.scrollHeight))}px`;
      };
      watching.current = new ResizeObserver(grow);
      watching.current.observe(body);
      grow();
    }, []);
    return createElement(
      'div',
      { className: 'resilience-kit-frame' },
      createElement('iframe', {
        src: address,
        // translators: %s: name of a block.
        title: wp.i18n.sprintf(__('Preview: %s', 'resilience-kit'), title),
        tabIndex: -1,
        onLoad: watch,
      }),
      // Takes the clicks, so that they choose the block.
      createElement('div', { className: 'resilience-kit-cover' }),
    );
  }

  Object.assign(kit, { Preview });
})(window.wp, window.resilienceKit);
