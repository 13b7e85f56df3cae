import { LitElement } from 'lit';
import { FollowsToolbar } from '../documentation-pages/page-language.ts';

/** A part of a page that is made while it is read, in its language; in the page's own tree, so that it looks like it. */
export abstract class Block extends LitElement {
  constructor() {
    super();
    new FollowsToolbar(this);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
