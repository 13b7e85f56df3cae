import { msg, str } from '@lit/localize';
import type { Language } from '../locales/page-language.ts';
import { plural } from '../locales/plural.ts';
import type { InboxNews } from './inbox-state.ts';
import { statusText } from './status-texts.ts';

/** What a screen reader says; never anything of a request. */
export function announcement(news: InboxNews, language: Language): string {
  switch (news.kind) {
    case 'opened':
      return plural(msg('{n} request is open|{n} requests are open'), news.count, language);
    case 'arrived':
      return plural(msg('{n} new request|{n} new requests'), news.count, language);
    case 'locked':
      return msg('Locked. Nothing of the requests is left on this page.');
    case 'lock_is_near':
      return msg('In a minute everything is locked, as nobody is using this page.');
    case 'marked':
      return msg(str`Marked: ${statusText(news.status)}`);
    case 'deleted':
      return msg('The request is deleted.');
  }
}
