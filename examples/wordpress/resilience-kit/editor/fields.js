/** The fields in the editor's sidebar: which a block has, and how each is drawn. */
(function (wp, kit) {
  'use strict';
  const { createElement, useState } = wp.element;
  const { ComboboxControl, SelectControl, TextControl, ToggleControl } = wp.components;
  const { __ } = wp.i18n;

  const hromada = () => ({
    name: 'hromada',
    label: __('Hromada', 'resilience-kit'),
    kind: 'choice',
    source: 'place',
    level: 'hromada',
  });
  const heading = () => ({
    name: 'heading-level',
    label: __('Level of headings', 'resilience-kit'),
    kind: 'words',
    words: ['', '1', '2', '3', '4', '5', '6'].map((level) => [level, level || __('usual', 'resilience-kit')]),
  });
  const looks = () => [
    {
      name: 'lang',
      label: __('Language', 'resilience-kit'),
      kind: 'words',
      words: [
        ['', __('that of the page', 'resilience-kit')],
        ['uk', 'українська'],
        ['en', 'English'],
      ],
    },
    {
      name: 'theme',
      label: __('Colours', 'resilience-kit'),
      kind: 'words',
      words: [
        ['', __('as the page has them', 'resilience-kit')],
        ['light', __('always light', 'resilience-kit')],
        ['dark', __('always dark', 'resilience-kit')],
      ],
    },
    heading(),
  ];

  /** By the name of the block. Attributes that are not here can be set in shortcodes. */
  const fieldsOf = {
    finder: () => [
      { ...hromada(), help: __('Empty: as the settings say.', 'resilience-kit') },
      { name: 'category', label: __('Kind of help', 'resilience-kit'), kind: 'choice', source: 'categories' },
      { name: 'audience', label: __('For whom', 'resilience-kit'), kind: 'choice', source: 'audiences' },
      {
        name: 'network',
        label: __('Only services of this network', 'resilience-kit'),
        kind: 'choice',
        source: 'networks',
      },
      {
        name: 'layout',
        label: __('Layout', 'resilience-kit'),
        kind: 'words',
        words: [
          ['', __('filters beside the list where there is room', 'resilience-kit')],
          ['list', __('filters above the list', 'resilience-kit')],
          ['compact', __('compact', 'resilience-kit')],
        ],
      },
      {
        name: 'url-state',
        label: __('Prefix in the address of the page', 'resilience-kit'),
        kind: 'text',
        help: __(
          'With “help”, what was chosen stands in the address as help-place=… and can be sent to others.',
          'resilience-kit',
        ),
      },
      {
        name: 'intake-url',
        label: __('Page with the form', 'resilience-kit'),
        kind: 'text',
        help: __('Empty: as the settings say.', 'resilience-kit'),
      },
      { name: 'structured-data', label: __('Tell search engines of the services', 'resilience-kit'), kind: 'switch' },
      { name: 'keep', label: __('Keep nothing on the device', 'resilience-kit'), kind: 'switch', on: 'none' },
      ...looks(),
    ],
    'intake-form': () => [
      {
        name: 'form',
        label: __('Form', 'resilience-kit'),
        kind: 'text',
        help: __('Empty: help-request.', 'resilience-kit'),
      },
      { name: 'organization', label: __('Identifier of the organization', 'resilience-kit'), kind: 'text' },
      {
        name: 'isolation',
        label: __('Where the form stands', 'resilience-kit'),
        kind: 'words',
        words: [
          ['', __('as the form says', 'resilience-kit')],
          ['frame', __('in a frame that this site cannot look into', 'resilience-kit')],
        ],
      },
      { name: 'exit-url', label: __('Where the quick exit leads', 'resilience-kit'), kind: 'text' },
      ...looks(),
    ],
    'impact-counter': () => [
      { name: 'figure', label: __('Figure', 'resilience-kit'), kind: 'choice', source: 'figures' },
      {
        name: 'layout',
        label: __('Layout', 'resilience-kit'),
        kind: 'words',
        words: [
          ['', __('card', 'resilience-kit')],
          ['inline', __('in a sentence', 'resilience-kit')],
        ],
      },
      { name: 'breakdown', label: __('Show its parts', 'resilience-kit'), kind: 'switch' },
      { name: 'count-up', label: __('Count up once it is seen', 'resilience-kit'), kind: 'switch' },
      ...looks(),
    ],
    'impact-panel': () => [
      {
        name: 'figures',
        label: __('Codes of figures, separated by commas', 'resilience-kit'),
        kind: 'text',
        help: __('Empty: all that fit what is chosen below.', 'resilience-kit'),
      },
      { name: 'indicator', label: __('Indicator', 'resilience-kit'), kind: 'choice', source: 'indicators' },
      { name: 'place', label: __('Place', 'resilience-kit'), kind: 'choice', source: 'place' },
      { name: 'server-csv', label: __('Link to the file with the figures', 'resilience-kit'), kind: 'switch' },
      ...looks(),
    ],
    'team-schedule': () => [
      { name: 'place', label: __('Place', 'resilience-kit'), kind: 'choice', source: 'place' },
      { name: 'team', label: __('Identifier of the team', 'resilience-kit'), kind: 'text' },
      { name: 'days', label: __('For how many days', 'resilience-kit'), kind: 'text' },
      ...looks(),
    ],
  };

  const common = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  function Choice({ field, value, set }) {
    const [typed, type] = useState('');
    const options = kit.useChoices(field, typed, value);
    const { label, help } = field;
    // What was chosen before stays chosen, whether the API knows it or not.
    const known = options ?? [];
    const all = value && !known.some((each) => each.value === value) ? [{ value, label: value }, ...known] : known;
    if (options === null) {
      const sentence = __('The API does not answer now: type the code.', 'resilience-kit');
      return createElement(TextControl, { ...common, label, value, help: sentence, onChange: set });
    }
    return createElement(ComboboxControl, {
      ...common,
      label,
      help,
      value: value || null,
      options: all,
      onFilterValueChange: type,
      onChange: (chosen) => set(chosen ?? ''),
    });
  }

  const kinds = {
    choice: Choice,
    text: ({ field: { label, help }, value, set }) =>
      createElement(TextControl, { ...common, label, help, value, onChange: set }),
    words: ({ field: { label, help, words }, value, set }) =>
      createElement(SelectControl, {
        ...common,
        label,
        help,
        value,
        options: words.map(([word, text]) => ({ value: word, label: text })),
        onChange: set,
      }),
    switch: ({ field: { label, help, on = true }, value, set }) =>
      createElement(ToggleControl, {
        __nextHasNoMarginBottom: true,
        label,
        help,
        checked: value === on,
        onChange: (isOn) => set(isOn ? on : undefined),
      }),
  };

  /** All fields of a block. What is emptied is no attribute any more. */
  function Fields({ component, attributes, setAttributes }) {
    const fields = fieldsOf[component]().map((field) =>
      createElement(kinds[field.kind], {
        key: field.name,
        field,
        value: attributes[field.name] ?? '',
        set: (value) => setAttributes({ [field.name]: value === '' ? undefined : value }),
      }),
    );
    return createElement('div', { className: 'resilience-kit-fields' }, fields);
  }

  Object.assign(kit, { Fields });
})(window.wp, window.resilienceKit);
