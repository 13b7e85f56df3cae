import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Where a request is, as a picture: still on the device, between the two, with those who read it, or stuck. */
export type Whereabouts = 'saved' | 'sending' | 'received' | 'stuck';

/** A picture beside a text that says the same; screen readers skip it. Told apart by its shapes, not by its colours. */
export function statusPicture(where: Whereabouts): TemplateResult {
  return html`
    <svg class="picture picture-${where}" viewBox="0 0 120 64" aria-hidden="true" focusable="false">
      <g class=${where === 'received' ? 'faint' : ''}>
        <rect x="6" y="6" width="30" height="52" rx="5"></rect>
        <path d="M18 52h6"></path>
      </g>
      <g class=${where === 'received' ? '' : 'faint'}>
        <path d="M84 36v18a4 4 0 0 0 4 4h22a4 4 0 0 0 4-4V36"></path>
        <path d="M78 36h10l4 7h14l4-7h8"></path>
      </g>
      ${between[where]}
    </svg>
  `;
}

const between: Readonly<Record<Whereabouts, SVGTemplateResult>> = {
  saved: svg`
    <path class="way faint" d="M44 32h30"></path>
    <g class="mark">
      <rect class="solid" x="13" y="25" width="16" height="13" rx="2"></rect>
      <path d="M16 25v-4a5 5 0 0 1 10 0v4"></path>
    </g>
  `,
  sending: svg`
    <path class="way moving" d="M40 32h8M78 32h-6"></path>
    <g class="mark">
      <rect x="50" y="24" width="20" height="15" rx="2"></rect>
      <path d="M50 27l10 7 10-7"></path>
    </g>
    <path d="M56 50h10M62 46l4 4-4 4"></path>
  `,
  received: svg`
    <path class="way" d="M44 32h30"></path>
    <circle class="mark solid" cx="99" cy="17" r="13"></circle>
    <path class="tick" d="M93 17l4.500 4.500 8-8.500"></path>
  `,
  stuck: svg`
    <path class="way faint" d="M44 32h8M68 32h6"></path>
    <path class="mark" d="M55 27l10 10M65 27l-10 10"></path>
    <path class="mark" d="M21 18v14M21 38v.5"></path>
  `,
};
