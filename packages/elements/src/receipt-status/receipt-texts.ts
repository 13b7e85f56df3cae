import { msg } from '@lit/localize';
import type { ReceiptStatus } from '@resilience-kit/contract';
import type { Language } from '../locales/page-language.ts';
import { plural } from '../locales/plural.ts';
import type { ReceiptState } from './receipt-store.ts';
import type { CodeFault } from './typed-code.ts';

/** What became of the request, and what the person can do. */
export function statusTexts(status: ReceiptStatus): { title: string; text: string; next: string } {
  switch (status) {
    case 'received':
      return {
        title: msg('Your request is here'),
        text: msg('It has arrived safely and waits to be read. You do not need to send it again.'),
        next: msg('Look in again tomorrow. If it cannot wait, call: you do not need the code for that.'),
      };
    case 'opened':
      return {
        title: msg('Your request has been read'),
        text: msg('The team is working on it and gets in touch the way you chose.'),
        next: msg('You do not need to do anything. If things have got worse, do not wait: call.'),
      };
    case 'contact_us':
      return {
        title: msg('Please get in touch'),
        text: msg('The team wants to help and waits for you. Perhaps they could not reach you safely.'),
        next: msg('When you get in touch, tell the receipt code: you will not have to explain everything again.'),
      };
    case 'closed':
      return {
        title: msg('The work on your request is finished'),
        text: msg('If that is not so, or you need help again, you are always welcome to ask again.'),
        next: msg('You can send a new request or call.'),
      };
  }
}

/** What is wrong with what was typed. */
export function faultText(fault: CodeFault, language: Language): string {
  switch (fault.kind) {
    case 'empty':
      return msg('Type the code from your receipt.');
    case 'not_digits':
      return msg('The code has digits only. Take everything else out.');
    case 'too_short':
      return plural(msg('{n} digit is missing.|{n} digits are missing.'), fault.by, language);
    case 'too_long':
      return plural(msg('There is {n} digit too many.|There are {n} digits too many.'), fault.by, language);
    case 'mistyped':
      return msg('There is a slip in the code: compare it with your receipt, group by group.');
  }
}

/** Why nobody could tell, and what to do. */
export function problemTexts({ kind }: NonNullable<ReceiptState['problem']>): { title: string; text: string } {
  switch (kind) {
    case 'offline':
      return {
        title: msg('There is no internet connection'),
        text: msg('Your request is not affected. Try again when the connection is back.'),
      };
    case 'busy':
      return {
        title: msg('Too many codes were checked from this network'),
        text: msg('Your request is not affected. Try again in a few minutes.'),
      };
    case 'cannot_hash':
      return {
        title: msg('This browser cannot check codes safely'),
        text: msg('Your request is not affected. Open this page in another browser, or call.'),
      };
    case 'unreachable':
    case 'slow':
      return {
        title: msg('The answer did not come'),
        text: msg('Your request is not affected. The connection may be weak: try again in a moment.'),
      };
    default:
      return {
        title: msg('The server has a fault'),
        text: msg('Your request is not affected, and neither is your phone. Try again later, or call.'),
      };
  }
}
