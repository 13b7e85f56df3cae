/** The blocks in the editor. Their names and attributes come from blocks/…/block.json, by way of the server. */
(function (wp, kit) {
  'use strict';
  const { createElement, Fragment, useEffect, useRef } = wp.element;
  const { escapeHTML } = wp.escapeHtml;
  const { InspectorControls, RichText, useBlockProps } = wp.blockEditor;
  const { Notice, PanelBody } = wp.components;
  const { __ } = wp.i18n;

  /** What a block needs before there is anything to see. */
  const needed = {
    'impact-counter': ({ figure }) => figure,
    'impact-panel': ({ figures, indicator, place, organization }) => figures || indicator || place || organization,
  };
  const isComplete = (component, attributes) => !needed[component] || Boolean(needed[component](attributes));

  function Hint({ component, attributes }) {
    if (!kit.api) {
      const words = __('No API is named yet.', 'resilience-kit');
      const link =
        kit.settings && createElement('a', { href: kit.settings }, __('Name it in the settings', 'resilience-kit'));
      return createElement(Notice, { status: 'warning', isDismissible: false }, words, ' ', link);
    }
    if (isComplete(component, attributes)) return null;
    return createElement(
      Notice,
      { status: 'info', isDismissible: false },
      __('Choose a figure in the sidebar.', 'resilience-kit'),
    );
  }

  const plainText = (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();

  /** A figure brings its own words, and takes them along when another one is chosen; what somebody has written stays. */
  function useWordsOfFigure({ figure, fallback = '' }, setAttributes) {
    const former = useRef(figure);
    useEffect(() => {
      let isWanted = Boolean(figure && kit.api);
      async function follow() {
        const replaced = former.current !== figure && former.current ? await kit.wordsOf(former.current) : '';
        const isOurs = fallback === '' || plainText(fallback) === plainText(escapeHTML(replaced));
        const words = isOurs ? await kit.wordsOf(figure) : '';
        if (!isWanted) return;
        former.current = figure;
        if (words) setAttributes({ fallback: escapeHTML(words) });
      }
      if (isWanted) void follow();
      return () => {
        isWanted = false;
      };
      // Only another figure is a reason: who empties the words means it.
    }, [figure]);
  }

  function edit(component, title) {
    return function Edit({ attributes, setAttributes }) {
      useWordsOfFigure(attributes, setAttributes);
      const isReady = kit.api && isComplete(component, attributes);
      return createElement(
        Fragment,
        null,
        createElement(
          InspectorControls,
          null,
          createElement(
            PanelBody,
            { title: __('Settings', 'resilience-kit') },
            createElement(kit.Fields, { component, attributes, setAttributes }),
          ),
        ),
        createElement(
          'div',
          useBlockProps(),
          createElement(Hint, { component, attributes }),
          isReady && createElement(kit.Preview, { component, attributes, title }),
          createElement(
            'p',
            { className: 'resilience-kit-label' },
            __('Where nothing can be loaded, visitors see:', 'resilience-kit'),
          ),
          createElement(RichText, {
            identifier: 'fallback',
            tagName: 'p',
            value: attributes.fallback ?? '',
            onChange: (fallback) => setAttributes({ fallback: fallback || undefined }),
            placeholder: __('A page and a telephone number; empty: those of the settings', 'resilience-kit'),
            allowedFormats: ['core/bold', 'core/link'],
          }),
        ),
      );
    };
  }

  const titles = {
    finder: __('Search for help', 'resilience-kit'),
    'intake-form': __('Asking for help', 'resilience-kit'),
    'impact-counter': __('A result', 'resilience-kit'),
    'impact-panel': __('Results', 'resilience-kit'),
    'team-schedule': __('Visits of mobile teams', 'resilience-kit'),
  };
  for (const [component, title] of Object.entries(titles)) {
    wp.blocks.registerBlockType(`resilience-kit/${component}`, { edit: edit(component, title), save: () => null });
  }
})(window.wp, window.resilienceKit);
