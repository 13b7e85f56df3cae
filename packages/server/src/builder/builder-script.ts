import { createHash } from 'node:crypto';

/**
 * Asks for the page again as soon as something is chosen, and puts the new code and preview in the place of the former; without it
 * the button does. The form itself stays, and with it what has focus.
 */
const script = `
const form = document.querySelector('form');
const said = document.querySelector('[role=status]');
let asking = 0;
let waiting;
const paint = () => {
  const shown = document.querySelector('[data-accent]');
  if (shown) shown.style.setProperty('--rk-accent', shown.dataset.accent);
};
const show = async () => {
  const turn = ++asking;
  const query = '?' + new URLSearchParams(new FormData(form));
  history.replaceState(null, '', query);
  try {
    const answer = await fetch(query, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (turn !== asking || !answer.ok) return;
    for (const id of ['details', 'which', 'options', 'result']) {
      const [now, next] = [document.getElementById(id), page.getElementById(id)];
      if (now && next && now.innerHTML !== next.innerHTML && !(next.dataset.of && now.contains(document.activeElement) && now.dataset.of === next.dataset.of)) {
        const focused = now.contains(document.activeElement) ? document.activeElement.id : '';
        now.replaceWith(document.adoptNode(next));
        if (focused) document.getElementById(focused)?.focus();
      }
    }
    paint();
  } catch {
    form.querySelector('button').hidden = false;
  }
};
form.querySelector('button').hidden = true;
form.addEventListener('change', show);
form.addEventListener('input', (event) => {
  clearTimeout(waiting);
  if (event.target.matches('[type=text], [type=search], [type=color]')) waiting = setTimeout(show, 300);
});
form.addEventListener('submit', (event) => { event.preventDefault(); show(); });
document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copies]');
  if (!button) return;
  const code = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = '';
    said.textContent = button.dataset.copied;
    button.textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(code);
  }
});
paint();
`;

/** It stands in the page itself, to the letter, for its hash. */
export const builderScriptElement = `<script type="module">${script}</script>`;

/** What the content security policy names it by. */
export const builderScriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
