import localSearchIndex from '@localSearchIndex';
import { switchKeyboardLayout } from '@resilience-kit/text';
import MiniSearch from 'minisearch';
import { useData, useRouter, withBase } from 'vitepress';
import { defineComponent, h, onMounted, ref, shallowRef, watch } from 'vue';
import { searchTerms } from '../search-terms.ts';

const words = {
  uk: {
    label: 'Пошук у документації',
    close: 'Закрити',
    found: (count: number) => (count === 0 ? 'Нічого не знайдено. Спробуйте коротше слово.' : `Знайдено: ${count}`),
    lost: 'Пошук не завантажився. Перевірте мережу й відкрийте його ще раз.',
  },
  en: {
    label: 'Search the documentation',
    close: 'Close',
    found: (count: number) => (count === 0 ? 'Nothing was found. Try a shorter word.' : `Found: ${count}`),
    lost: 'The search could not be loaded. Check the network and open it again.',
  },
};

const MOST = 20;

interface Found {
  id: string;
  title: string;
  titles: string[];
}

/**
 * The search in a dialog, in place of the one of VitePress: a list of links under a field, read by the kit's own analysis of
 * texts, so that Ukrainian words are found in every form. What was typed is kept nowhere.
 */
export default defineComponent({
  name: 'SearchBox',
  emits: ['close'],
  setup(_, { emit }) {
    const { localeIndex, lang } = useData();
    const router = useRouter();
    const dialog = ref<HTMLDialogElement>();
    const query = ref('');
    const found = shallowRef<Found[]>([]);
    const said = ref('');
    const index = shallowRef<MiniSearch>();
    const text = () => words[lang.value.startsWith('uk') ? 'uk' : 'en'];

    onMounted(async () => {
      dialog.value?.showModal();
      try {
        const loaded = await localSearchIndex[localeIndex.value]?.();
        if (loaded) index.value = MiniSearch.loadJSON(loaded.default, optionsOfIndex);
      } catch {
        said.value = text().lost;
      }
    });

    watch([query, index], () => {
      if (!index.value || query.value.trim() === '') {
        found.value = [];
        if (index.value) said.value = '';
        return;
      }
      found.value = search(index.value, query.value);
      said.value = text().found(found.value.length);
    });

    const go = (event: Event, id: string) => {
      event.preventDefault();
      dialog.value?.close();
      void router.go(withBase(id));
    };

    return () =>
      h(
        'dialog',
        {
          ref: dialog,
          class: 'search-dialog',
          'aria-label': text().label,
          onClose: () => emit('close'),
          onClick: (event: MouseEvent) => {
            if (event.target === dialog.value) dialog.value.close();
          },
        },
        [
          h('form', { class: 'search-field', method: 'dialog', onSubmit: (event: Event) => openFirst(event) }, [
            h('label', { for: 'docs-search', class: 'visually-hidden' }, text().label),
            h('input', {
              id: 'docs-search',
              type: 'search',
              autofocus: true,
              autocomplete: 'off',
              spellcheck: false,
              maxlength: 100,
              placeholder: text().label,
              value: query.value,
              onInput: ({ target }: Event) => (query.value = (target as HTMLInputElement).value),
            }),
            h('button', { type: 'button', onClick: () => dialog.value?.close() }, text().close),
          ]),
          h('p', { role: 'status', class: 'search-status' }, said.value),
          h(
            'ul',
            { class: 'search-results' },
            found.value.map(({ id, title, titles }) =>
              h('li', { key: id }, [
                h('a', { href: withBase(id), onClick: (event: Event) => go(event, id) }, [
                  h('strong', title),
                  ...(titles.length > 0 ? [h('span', titles.join(' › '))] : []),
                ]),
              ]),
            ),
          ),
        ],
      );

    function openFirst(event: Event): void {
      event.preventDefault();
      const [first] = found.value;
      if (first) go(event, first.id);
    }
  },
});

const optionsOfIndex = {
  fields: ['title', 'titles', 'text'],
  storeFields: ['title', 'titles'],
  tokenize: searchTerms,
  processTerm: (term: string) => term,
  searchOptions: { prefix: true, fuzzy: 0.15, boost: { title: 4, titles: 1, text: 2 }, combineWith: 'AND' as const },
};

/** As typed, else as typed with the other keyboard layout, else whatever has one of the words. */
function search(index: MiniSearch, query: string): Found[] {
  const attempts = [
    () => index.search(query),
    () => index.search(switchKeyboardLayout(query) ?? ''),
    () => index.search(query, { combineWith: 'OR' }),
  ];
  for (const attempt of attempts) {
    const results = attempt();
    if (results.length > 0) return results.slice(0, MOST) as unknown as Found[];
  }
  return [];
}
