import { defineElementsIn } from '../theme/living-elements.ts';

/** So long somebody who types is not answered, milliseconds. */
const PAUSE = 300;

interface Answers {
  /** The form and what comes of it, for what was chosen. */
  made: (chosen: URLSearchParams) => Promise<string>;
  /** What is wrong with the address of the API; empty when nothing is. */
  faultIn: (address: string) => string;
}

/** Answers what is chosen, copied and typed in the builder: the form and what has focus in it stay, what follows from it is renewed. */
export async function listenTo(root: ShadowRoot, { made, faultIn }: Answers): Promise<void> {
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const showFault = () => {
    const fault = root.getElementById('api-fault');
    if (fault) fault.textContent = faultIn(chosenIn(root).get('api') ?? '');
  };
  const show = async () => {
    clearTimeout(waiting);
    if (!root.host.isConnected) return;
    const mine = ++turn;
    const chosen = chosenIn(root);
    history.replaceState(history.state, '', `?${chosen}${location.hash}`);
    showFault();
    const html = await made(chosen);
    if (mine !== turn) return;
    renew(root, html);
    await livePreview(root);
  };
  const choosing = root.querySelector('.choosing');
  choosing?.addEventListener('change', () => void show());
  choosing?.addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    if (target instanceof HTMLInputElement && ['text', 'color'].includes(target.type)) {
      waiting = setTimeout(() => void show(), PAUSE);
    }
  });
  choosing?.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  root.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const copying = target.closest<HTMLElement>('[data-copies]');
    if (copying) void copy(root, copying);
    if (target.closest('.jump')) root.getElementById('result')?.scrollIntoView();
  });
  // What is chosen shows at once.
  root.querySelector('[type=submit]')?.toggleAttribute('hidden', true);
  showFault();
  await livePreview(root);
}

/** As the parameters that the builder of an API takes, and its address. */
function chosenIn(root: ShadowRoot): URLSearchParams {
  const form = root.querySelector('form');
  const chosen = new URLSearchParams();
  for (const [name, value] of form ? new FormData(form) : []) {
    if (name !== 'lang' && typeof value === 'string' && value !== '') chosen.append(name, value);
  }
  const address = root.querySelector<HTMLInputElement>('#api')?.value.trim();
  if (address) chosen.set('api', address);
  return chosen;
}

/** Previews as they were made: elements that run change their attributes. */
const previews = new WeakMap<Element, string>();

/** HTML that is not in the page yet. */
export function parsed(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  const preview = template.content.querySelector('.shown');
  if (preview) previews.set(preview, preview.outerHTML);
  return template.content;
}

function renew(root: ShadowRoot, html: string): void {
  const made = parsed(html);
  for (const id of ['details', 'which', 'options', 'result']) {
    const now = root.getElementById(id);
    const next = made.getElementById(id);
    if (!now || !next || now.innerHTML === next.innerHTML) continue;
    const inUse = now.contains(root.activeElement) ? root.activeElement : undefined;
    // A list that is open stays as it is while the same is to be chosen from it.
    if (inUse && next.dataset['of'] !== undefined && next.dataset['of'] === now.dataset['of']) continue;
    if (id !== 'result' || !renewPieces(now, next)) now.replaceWith(next);
    if (inUse?.id) root.getElementById(inUse.id)?.focus();
  }
}

/** Renews what is to be copied, and leaves the preview alone, where that would be the same: it loads, and somebody may be in it. */
function renewPieces(now: Element, next: Element): boolean {
  const [before, after] = [now.querySelector('.shown'), next.querySelector('.shown')];
  if (!before || !after || previews.get(before) !== previews.get(after)) return false;
  for (const piece of [...now.children]) if (piece !== before) piece.remove();
  after.remove();
  now.append(...next.childNodes);
  return true;
}

/** Has the elements of the preview run, in the colour that was chosen. */
async function livePreview(root: ShadowRoot): Promise<void> {
  const preview = root.querySelector('.shown');
  if (!preview) return;
  const colored = preview.querySelector<HTMLElement>('[data-accent]');
  colored?.style.setProperty('--rk-accent', colored.dataset['accent'] ?? '');
  await defineElementsIn(preview);
}

async function copy(root: ShadowRoot, button: HTMLElement): Promise<void> {
  const { copies = '', copied = '' } = button.dataset;
  const text = root.getElementById(copies);
  if (!text) return;
  try {
    await navigator.clipboard.writeText(text.textContent);
  } catch {
    // Where writing is not allowed, it is one key away.
    getSelection()?.selectAllChildren(text);
    return;
  }
  button.textContent = copied;
  const status = root.querySelector('[role=status]');
  if (status) status.textContent = copied;
}
