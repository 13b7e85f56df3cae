import { webhookDeliveryStatuses } from '@resilience-kit/contract';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

export const webhooksHelp: Bilingual = both(
  `Використання: resilience-kit webhooks list
       resilience-kit webhooks deliveries ВЕБХУК [--status СТАН]
       resilience-kit webhooks replay ВЕБХУК --since МОМЕНТ
       resilience-kit webhooks replay ВЕБХУК --delivery ID

list показує всі вебхуки й чи працюють вони; deliveries — 50 останніх доставок одного; replay знову відправляє те, що не
дійшло, або одну доставку, хоч би що з нею сталося. Надсилає сервер, що працює. Із вбудованою базою спершу зупиніть сервер
або користуйтеся /v1/manage/webhooks, доступним і організаціям.

Параметри:
  --status СТАН     лише доставки в стані ${webhookDeliveryStatuses.join(', ')}
  --since МОМЕНТ    події відтоді, наприклад 2026-05-01T10:00:00Z
  --delivery ID     ця доставка

${environmentHelp.uk}`,
  `Usage: resilience-kit webhooks list
       resilience-kit webhooks deliveries WEBHOOK [--status STATUS]
       resilience-kit webhooks replay WEBHOOK --since MOMENT
       resilience-kit webhooks replay WEBHOOK --delivery ID

list shows every webhook and whether it works; deliveries the newest 50 deliveries to one; replay puts what is dead on its
way again, or one delivery whatever became of it. A running server does the sending. With the embedded database, stop the
server first, or use /v1/manage/webhooks, which organizations can use as well.

Options:
  --status STATUS   only deliveries that are ${webhookDeliveryStatuses.join(', ')}
  --since MOMENT    events from then on, such as 2026-05-01T10:00:00Z
  --delivery ID     this delivery

${environmentHelp.en}`,
);
