import type { FigureReplacement } from '@resilience-kit/contract';
import {
  bodyIsNotJson,
  bodyIsTooLong,
  detailOfBodyFaults,
  fileIsOfAnotherType,
} from '@resilience-kit/contract/requests';
import { HttpProblem, type InputFault, type Sentence } from './http-problem.ts';

/** How long a client should wait before it tries again, in seconds. */
const RETRY_AFTER_SECONDS = 5;

/** 400: one or more inputs cannot be used. */
export function invalidParameters(faults: readonly [InputFault, ...InputFault[]]): HttpProblem {
  const [first, ...others] = faults;
  return new HttpProblem({
    kind: 'invalid-parameter',
    status: 400,
    detail:
      others.length === 0
        ? first.message
        : {
            uk: `Помилки є в ${faults.length} параметрах; про кожну сказано в errors. Перша: ${first.message.uk}`,
            en: `${faults.length} parameters are wrong; errors tells about each. The first: ${first.message.en}`,
          },
    errors: faults,
  });
}

/** 400: the body, or something in it, cannot be used. */
export function invalidBody(faults: readonly [InputFault, ...InputFault[]]): HttpProblem {
  return new HttpProblem({ kind: 'invalid-body', status: 400, detail: detailOfBodyFaults(faults), errors: faults });
}

const refusedKeys: Readonly<Record<'missing' | 'unknown' | 'expired' | 'revoked', Sentence>> = {
  missing: {
    uk: 'Потрібен ключ доступу: надішліть заголовок Authorization: Bearer із ключем.',
    en: 'An access key is needed: send the header Authorization: Bearer with the key.',
  },
  unknown: {
    uk: 'Такого ключа доступу тут немає. Перевірте, чи його скопійовано повністю і чи він від цього сервера.',
    en: 'There is no such access key here. Check that it was copied whole, and that it is for this server.',
  },
  expired: {
    uk: 'Строк дії цього ключа доступу минув. Попросіть новий у того, хто його видав.',
    en: 'This access key has expired. Ask whoever issued it for a new one.',
  },
  revoked: {
    uk: 'Цей ключ доступу відкликано. Попросіть новий у того, хто його видав.',
    en: 'This access key was revoked. Ask whoever issued it for a new one.',
  },
};

/** 401: the operation is for those who have a key, and this one is missing or no good. */
export function unauthorized(reason: keyof typeof refusedKeys): HttpProblem {
  return new HttpProblem({
    kind: 'unauthorized',
    status: 401,
    detail: refusedKeys[reason],
    headers: { 'WWW-Authenticate': reason === 'missing' ? 'Bearer' : 'Bearer error="invalid_token"' },
  });
}

const forbiddenThings = {
  organization: {
    uk: 'Цей ключ доступу належить іншій організації. Кожна організація бачить і змінює лише свої записи.',
    en: 'This access key is another organization’s. Each organization sees and changes only its own records.',
  },
  operator: {
    uk: 'Це робить лише оператор сервера. Попросіть його або завантажте свої записи з файлу.',
    en: 'Only the operator of the server does this. Ask them, or import your records from a file.',
  },
  shared: {
    uk: 'Це спільний запис: його змінює лише оператор сервера. Попросіть його про зміну.',
    en: 'This record is shared by all: only the operator of the server changes it. Ask them for the change.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** 403: the key is good, but not for this. */
export function forbidden(what: keyof typeof forbiddenThings | { scope: string }): HttpProblem {
  const detail =
    typeof what === 'string'
      ? forbiddenThings[what]
      : {
          uk: `Цей ключ доступу не дає права ${what.scope}. Попросіть ключ із цим правом.`,
          en: `This access key lacks the scope ${what.scope}. Ask for a key that has it.`,
        };
  return new HttpProblem({
    kind: 'forbidden',
    status: 403,
    detail,
    ...(typeof what === 'string'
      ? {}
      : { headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${what.scope}"` } }),
  });
}

/** 412: the record is not what the sender believes it is. */
export function preconditionFailed(): HttpProblem {
  return new HttpProblem({
    kind: 'precondition-failed',
    status: 412,
    detail: {
      uk: 'Хтось змінив цей запис після того, як ви його прочитали. Нічого не збережено: прочитайте запис знову й повторіть зміну.',
      en: 'Somebody has changed this record since you read it. Nothing was stored: read the record again and repeat the change.',
    },
  });
}

/** 422: the key of an earlier call came with another one. */
export function idempotencyKeyReused(): HttpProblem {
  return new HttpProblem({
    kind: 'idempotency-key-reused',
    status: 422,
    detail: {
      uk: 'З цим Idempotency-Key уже надходив інший запит. Нічого не збережено: для кожного нового запиту беріть новий ключ.',
      en: 'Another request came with this Idempotency-Key. Nothing was stored: take a new key for every new request.',
    },
  });
}

/** 404: the path is right, the record is not there. */
export function recordNotFound(identifier: string): HttpProblem {
  return new HttpProblem({
    kind: 'not-found',
    status: 404,
    detail: {
      uk: `Запису ${identifier} тут немає. Можливо, його ідентифікатор належить до іншого ресурсу.`,
      en: `There is no record ${identifier} here. Its identifier may belong to another resource.`,
    },
  });
}

/** 404: the path is right, and there is more to say than that nothing is there. */
export function notThere(detail: Sentence): HttpProblem {
  return new HttpProblem({ kind: 'not-found', status: 404, detail });
}

/** 501: what is asked for can only be had in another format, as oEmbed has it. */
export function otherFormat(format: string): HttpProblem {
  return new HttpProblem({
    kind: 'not-acceptable',
    status: 501,
    detail: {
      uk: `Відповіді у форматі «${format}» немає, є лише json. Приберіть format або напишіть format=json.`,
      en: `There is no answer in the format “${format}”, only in json. Leave format out, or send format=json.`,
    },
  });
}

/** 410: it was there, and is no longer; `replacedBy`: what is there in its place. */
export function gone(detail: Sentence, replacedBy?: FigureReplacement): HttpProblem {
  return new HttpProblem({ kind: 'gone', status: 410, detail, ...(replacedBy ? { replacedBy } : {}) });
}

/** 422: the sum would be of different things, or would count somebody twice. */
export function figuresNotSummable(reasons: readonly Sentence[]): HttpProblem {
  return new HttpProblem({
    kind: 'figures-not-summable',
    status: 422,
    detail: {
      uk: 'Ці цифри не можна додати. Показуйте їх окремо.',
      en: 'These figures may not be added up. Show them apart.',
    },
    errors: reasons.map((message) => ({ pointer: '/query/figures', message })),
  });
}

/** 404: nothing is served under the path. */
export function unknownPath(): HttpProblem {
  return new HttpProblem({
    kind: 'unknown-path',
    status: 404,
    detail: {
      uk: 'За цією адресою нічого немає. Усі адреси перелічено в /openapi.json.',
      en: 'Nothing is served at this path. /openapi.json lists every path.',
    },
  });
}

/** 405: the path exists, for other methods. */
export function methodNotAllowed(method: string, allowed: string): HttpProblem {
  return new HttpProblem({
    kind: 'method-not-allowed',
    status: 405,
    detail: {
      uk: `Метод ${method} за цією адресою не діє; діють ${allowed}.`,
      en: `${method} is not allowed at this path; ${allowed} are.`,
    },
    headers: { Allow: allowed },
  });
}

/** 409: the identifier is taken by something else. */
export function conflict(detail: Sentence): HttpProblem {
  return new HttpProblem({ kind: 'conflict', status: 409, detail });
}

/** 409: the operator has not set the server up for this. */
export function notSetUp(detail: Sentence): HttpProblem {
  return new HttpProblem({ kind: 'not-set-up', status: 409, detail });
}

/** 413: the body is longer than the server reads. */
export function bodyTooLarge(longest: number): HttpProblem {
  return new HttpProblem({ kind: 'payload-too-large', status: 413, detail: bodyIsTooLong(longest) });
}

/** 415: the body is not declared to be JSON. */
export function unsupportedMediaType(): HttpProblem {
  return new HttpProblem({ kind: 'unsupported-media-type', status: 415, detail: bodyIsNotJson });
}

/** 415: the body is packed. The field says what is read, as HTTP asks (RFC 9110, 12.5.3). */
export function packedBody(): HttpProblem {
  return new HttpProblem({
    kind: 'unsupported-media-type',
    status: 415,
    detail: {
      uk: 'Тіло запиту стиснене, а сервер читає лише нестиснені. Нічого не збережено: надішліть його як є, без заголовка Content-Encoding.',
      en: 'The body is compressed, and the server reads only what is not. Nothing was stored: send it as it is, without the header Content-Encoding.',
    },
    headers: { 'Accept-Encoding': 'identity' },
  });
}

/** 415: the file is not declared to be of a type that is read. */
export function unsupportedFile(mediaTypes: readonly string[]): HttpProblem {
  return new HttpProblem({ kind: 'unsupported-media-type', status: 415, detail: fileIsOfAnotherType(mediaTypes) });
}

/** 414: the address of the request is longer than the server reads. */
export function addressTooLong(longest: number): HttpProblem {
  return new HttpProblem({
    kind: 'payload-too-large',
    status: 414,
    detail: {
      uk: `Адреса запиту задовга: сервер читає до ${longest} байтів. Скоротіть текст пошуку: дозволено до 1000 знаків.`,
      en: `The address of the request is too long: the server reads up to ${longest} bytes. Shorten the text searched for: up to 1000 characters are allowed.`,
    },
  });
}

/** 429: whoever asks has asked for too much; the fields say when there is room again. */
export function tooManyRequests(
  reason: Sentence,
  fields: Readonly<Record<string, string>> & { 'Retry-After': string },
): HttpProblem {
  const seconds = fields['Retry-After'];
  return new HttpProblem({
    kind: 'rate-limited',
    status: 429,
    detail: {
      uk: `${reason.uk} Спробуйте ще раз за ${seconds} с.`,
      en: `${reason.en} Try again in ${seconds} s.`,
    },
    headers: fields,
  });
}

/** 503: the database cannot be reached; the same request may succeed soon. */
export function unavailable(): HttpProblem {
  return new HttpProblem({
    kind: 'unavailable',
    status: 503,
    detail: {
      uk: `База даних зараз не відповідає. Спробуйте ще раз за ${RETRY_AFTER_SECONDS} секунд.`,
      en: `The database does not answer at the moment. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
    },
    headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  });
}

/** 503: this copy of the server is about to stop; a balancer should send requests elsewhere. */
export function stoppingSoon(): HttpProblem {
  return new HttpProblem({
    kind: 'unavailable',
    status: 503,
    detail: {
      uk: `Цей сервер зараз зупиняється. Спробуйте ще раз за ${RETRY_AFTER_SECONDS} секунд.`,
      en: `This server is about to stop. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
    },
    headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  });
}

/** 503: more requests are under way than the server can answer in time. */
export function overloaded(): HttpProblem {
  return new HttpProblem({
    kind: 'unavailable',
    status: 503,
    detail: {
      uk: `Сервер зараз перевантажений і за цей запит не брався. Спробуйте ще раз за ${RETRY_AFTER_SECONDS} секунд.`,
      en: `The server has too much to do at the moment and left this request alone. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
    },
    headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  });
}

/** 503: the answer is not ready in the time that an answer may take. */
export function tookTooLong(milliseconds: number): HttpProblem {
  const seconds = Math.ceil(milliseconds / 1000);
  return new HttpProblem({
    kind: 'unavailable',
    status: 503,
    detail: {
      uk: `Сервер не впорався із запитом за ${seconds} с. Спробуйте ще раз за ${RETRY_AFTER_SECONDS} секунд. Те, що надсилалося для збереження, могло зберегтися: надішліть його під тим самим ідентифікатором.`,
      en: `The server could not answer within ${seconds} s. Try again in ${RETRY_AFTER_SECONDS} seconds. What was sent to be stored may have been stored: send it again under the same identifier.`,
    },
    headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  });
}

/** 500: a fault of ours. What it was stands in the log under the request's id, never in the answer. */
export function internalError(): HttpProblem {
  return new HttpProblem({
    kind: 'internal',
    status: 500,
    detail: {
      uk: 'На сервері сталася помилка; її записано в журнал. Запит можна повторити. Якщо не допоможе, повідомте адміністратора й назвіть request_id.',
      en: 'The server failed and has logged why. The request may be tried again. If that does not help, tell the administrator the request_id.',
    },
  });
}
