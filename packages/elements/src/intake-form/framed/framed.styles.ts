import { css, type CSSResult } from 'lit';

/** The page around the frame. */
export const framedStyles: CSSResult = css`
  .framed-page {
    /* The frame takes what there is; inside it lines are kept short. */
    max-inline-size: none;
  }

  .framed-page > :not(iframe) {
    max-inline-size: 38em;
  }

  .new-page {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }

  .frame-of-form {
    display: block;
    /* Inside it there is room for the rings of what has focus; its text begins where the other texts do. */
    inline-size: calc(100% + 8px);
    margin-inline: -4px;
    /* Until the form has told its height; about that of its first page. */
    block-size: 32em;
    border: 0;
    background: transparent;
    scroll-margin-block-start: 5em;
  }

  /* It is loaded all the same, and may yet come. Not to be seen, so that nobody writes into what is not ready. */
  [data-frame='waiting'] > .frame-of-form,
  [data-frame='missing'] > .frame-of-form {
    visibility: hidden;
  }

  [data-frame='missing'] > .frame-of-form {
    position: absolute;
    block-size: 1px;
    inline-size: 1px;
    clip-path: inset(50%);
  }

  /* It is shown only when something waits. Until it says so it has to be at work, which browsers keep from a hidden frame. */
  .left-behind[data-frame='waiting'] > .frame-of-form {
    visibility: visible;
    opacity: 0;
    position: absolute;
    block-size: 8px;
  }

  /* Nothing is seen of it, so it takes no place, nor the gap below one. */
  .left-behind[data-frame='waiting'] {
    position: relative;
    margin-block-end: -1.5em;
  }

  .left-behind[data-frame='ready'] {
    margin-block-end: 1em;
  }

  a.button {
    text-decoration: none;
  }
`;
