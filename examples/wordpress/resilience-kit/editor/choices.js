/**
 * What there is to choose from: the editor asks the API, so that nobody has to know a code. Where it does not answer, codes can
 * be typed.
 */
(function (wp, kit) {
  'use strict';
  const { useEffect, useState } = wp.element;

  const answers = new Map();

  /** Asks the API, once for each question; `null` when it does not answer. */
  function ask(path, parameters) {
    const query = new URLSearchParams({ ...parameters, lang: kit.language });
    const address = `${kit.api}${path}?${query}`;
    if (!kit.api) return Promise.resolve(null);
    if (!answers.has(address)) {
      const answer = fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(10_000) })
        .then((response) => (response.ok ? response.json() : null))
        .catch(() => null);
      answers.set(address, answer);
      // What has failed may be asked again.
      answer.then((found) => found ?? answers.delete(address));
    }
    return answers.get(address);
  }

  const option = (value, label) => ({ value, label });
  const figureName = ({ indicator, area, period, words, value }) =>
    [indicator.name, words ?? value, area, `${period.from} – ${period.to}`]
      .filter((part) => part !== undefined)
      .join(' · ');

  /** By the kind of a field: a text that was typed → options. */
  const sources = {
    place: async (text, chosen, level) => {
      const [found, known] = await Promise.all([
        text ? ask('/v1/places', { text, per_page: 12, ...(level && { level }) }) : { contents: [] },
        chosen ? ask(`/v1/places/${encodeURIComponent(chosen)}`, {}) : undefined,
      ]);
      if (!found) return null;
      const places = [...(known ? [known] : []), ...found.contents.filter(({ code }) => code !== chosen)];
      return places.map(({ code, full_name: name }) => option(code, name));
    },
    ...Object.fromEntries(
      ['categories', 'audiences', 'networks'].map((facet) => [
        facet,
        async () => {
          const found = await ask('/v1/search', { per_page: 1 });
          return found && (found.facets[facet] ?? []).map(({ code, name }) => option(code, name));
        },
      ]),
    ),
    figures: async () => {
      const found = await ask('/v1/figures', { per_page: 100 });
      return found && found.contents.map((figure) => option(figure.code, figureName(figure)));
    },
    indicators: async () => {
      const found = await ask('/v1/indicators', { per_page: 100 });
      return found && found.contents.map(({ code, name }) => option(code, name));
    },
  };

  /** The value, once it has stayed the same for `milliseconds`. */
  function useSettled(value, milliseconds) {
    const [settled, settle] = useState(value);
    useEffect(() => {
      const timer = setTimeout(() => settle(value), milliseconds);
      return () => clearTimeout(timer);
    }, [value, milliseconds]);
    return settled;
  }

  /** Options for a field: `undefined` while they are on their way, `null` when the API does not answer. */
  function useChoices({ source, level }, typed, chosen) {
    const [choices, setChoices] = useState();
    const text = useSettled(typed, 300);
    useEffect(() => {
      let isWanted = true;
      sources[source](text, chosen, level).then((found) => isWanted && setChoices(found));
      return () => {
        isWanted = false;
      };
    }, [source, level, text, chosen]);
    return choices;
  }

  /** The first line of a figure in words, to stand where the figure cannot be loaded; empty when there is none. */
  async function wordsOf(figure) {
    try {
      const address = `${kit.api}/v1/figures/${encodeURIComponent(figure)}.txt?lang=${kit.language}`;
      const response = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(10_000) });
      return response.ok ? (await response.text()).split('\n')[0].trim() : '';
    } catch {
      return '';
    }
  }

  Object.assign(kit, { useChoices, useSettled, wordsOf });
})(window.wp, window.resilienceKit);
