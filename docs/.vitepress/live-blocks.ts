import type { MarkdownRenderer } from 'vitepress';

/**
 * A block of `html live` is shown as code and, above it, as what the code makes: on a forge it is code. The elements in it are
 * brought to life by `theme/living-elements.ts`; without JavaScript what is inside them is seen, as on any page.
 */
export function liveBlocks(markdown: MarkdownRenderer): void {
  const fence = markdown.renderer.rules.fence?.bind(markdown.renderer.rules);
  if (!fence) return;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const code = fence(tokens, index, options, env, self);
    if (!token || !/^html\b.*\blive\b/.test(token.info)) return code;
    return `<div class="live-example" v-pre>${token.content}</div>\n${code}`;
  };
}
