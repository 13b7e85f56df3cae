import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import '@resilience-kit/elements/tokens.css';
import './style.css';
import { type Ref, nextTick, onMounted, watch } from 'vue';
import { useData, useRoute } from 'vitepress';

/** The default theme in the kit's colours, without web fonts, with elements that live on pages that have some. */
export default {
  extends: DefaultTheme,
  setup() {
    const { isDark, lang } = useData();
    const route = useRoute();
    onMounted(() => {
      watch(
        () => route.path,
        () => void nextTick(() => enliven(lang.value)),
        { immediate: true },
      );
      followColors(isDark);
      document.addEventListener('keydown', keepFromSearch);
      watch(lang, (language) => (document.documentElement.lang = language), { immediate: true });
    });
  },
} satisfies Theme;

/** Mends what the theme leaves out, and brings the elements of the page to life. Pages without any load nothing for it. */
async function enliven(language: string): Promise<void> {
  // Pages of documentation have a main; the landing page of the theme has none.
  document.querySelector('.VPContent.is-home')?.setAttribute('role', 'main');
  if (document.querySelector('.live-example')) {
    const { bringToLife } = await import('./living-elements.ts');
    await bringToLife();
  }
  const builder = document.querySelector<HTMLElement>('.snippet-builder');
  if (builder) {
    const { showSnippetBuilder } = await import('../snippet-builder/snippet-builder.ts');
    await showSnippetBuilder(builder, language.startsWith('uk') ? 'uk' : 'en');
  }
  document.documentElement.dataset['enlivened'] = '';
}

/** “/” opens the search, unless it is typed into a field. The theme does not see fields of components: they are in shadow roots. */
function keepFromSearch(event: KeyboardEvent): void {
  const [field] = event.composedPath();
  const isTyped = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (event.key === '/' && isTyped) event.stopPropagation();
}

/** Elements go by the page's `color-scheme`; VitePress sets it only for dark. */
function followColors(isDark: Ref<boolean>): void {
  const follow = (dark: boolean) => document.documentElement.style.setProperty('color-scheme', dark ? 'dark' : 'light');
  watch(isDark, follow, { immediate: true });
}
