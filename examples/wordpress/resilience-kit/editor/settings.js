/** On the settings page: finds the code of a hromada by its name. Without an API the code can be typed. */
(function () {
  'use strict';
  const form = document.querySelector('form[data-api]');
  const field = document.getElementById('resilience-kit-hromada');
  const list = document.getElementById('resilience-kit-places');
  const name = document.getElementById('resilience-kit-hromada-name');
  const { api, language } = form?.dataset ?? {};
  if (!api || !field || !list || !name) return;

  async function ask(path, parameters) {
    try {
      const query = new URLSearchParams({ ...parameters, lang: language });
      const response = await fetch(`${api}${path}?${query}`, { credentials: 'omit' });
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  }

  async function suggest(text) {
    const found = await ask('/v1/places', { text, level: 'hromada', per_page: 12 });
    // Somebody has typed on.
    if (!found || field.value.trim() !== text) return;
    list.replaceChildren(
      ...found.contents.map(({ code, full_name: label }) => Object.assign(new Option(label, code), { label })),
    );
  }

  async function tellName(code) {
    const place = await ask(`/v1/places/${code}`, {});
    if (field.value.trim() === code) name.value = place?.full_name ?? '';
  }

  let timer;
  function look() {
    const text = field.value.trim();
    const isCode = /^UA\d{17}$/i.test(text);
    name.value = '';
    clearTimeout(timer);
    if (isCode) void tellName(text.toUpperCase());
    else if (text.length > 1) timer = setTimeout(suggest, 250, text);
  }
  field.addEventListener('input', look);
  look();
})();
