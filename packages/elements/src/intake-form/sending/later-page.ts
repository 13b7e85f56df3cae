import { nothing, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.ts';
import { finishedPage, receiptPage } from './receipt-page.ts';
import { reviewPage } from './review-page.ts';
import { sendingPage } from './sending-page.ts';

/** The pages after the questions. */
export function laterPage(view: FormView): TemplateResult | typeof nothing {
  const { phase } = view.state;
  switch (phase.name) {
    case 'review':
      return reviewPage(view);
    case 'sealing':
    case 'queued':
    case 'sending':
    case 'needs_attention':
      return sendingPage(view, phase);
    case 'received':
      return receiptPage(view, phase.receiptCode);
    case 'finished':
      return finishedPage(view);
    default:
      return nothing;
  }
}
