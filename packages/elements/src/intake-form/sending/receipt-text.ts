import { msg, str } from '@lit/localize';

/** What a receipt is made of. Nothing that was written or chosen is: it may be found by others. */
export interface Receipt {
  /** As it is read out, in groups. */
  readonly code: string;
  /** The name of the organization that has the request. */
  readonly organization: string;
  readonly hasArrived: boolean;
}

/** The sentences of a receipt that is taken away from the page, in a file or on paper, around the code. */
export function receiptText({ organization, hasArrived }: Receipt): { label: string; text: string[] } {
  return {
    label: msg('Your receipt code'),
    text: [
      ...(hasArrived ? [] : [msg('It begins to work when your request has been received.')]),
      msg(str`With this code you can ask about your request without giving your name. It is read by: ${organization}.`),
    ],
  };
}
