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
  const [first, ...others] = faults;
  return new HttpProblem({
    kind: 'invalid-body',
    status: 400,
    detail:
      others.length === 0
        ? first.message
        : {
            uk: `У тілі запиту помилок: ${faults.length}; про кожну сказано в errors. Перша: ${first.message.uk}`,
            en: `${faults.length} things in the body are wrong; errors tells about each. The first: ${first.message.en}`,
          },
    errors: faults,
  });
}

/** 401: the operation is for those who have a key, and this one is missing or not theirs. */
export function unauthorized(reason: 'missing' | 'refused'): HttpProblem {
  return new HttpProblem({
    kind: 'unauthorized',
    status: 401,
    detail:
      reason === 'missing'
        ? {
            uk: 'Потрібен ключ доступу організації: надішліть заголовок Authorization: Bearer із ключем.',
            en: 'The access key of the organization is needed: send the header Authorization: Bearer with the key.',
          }
        : {
            uk: 'Цей ключ доступу не належить до організації, яку названо в organization_id. Перевірте і ключ, і організацію.',
            en: 'This access key is not one of the organization named in organization_id. Check both the key and the organization.',
          },
    headers: { 'WWW-Authenticate': reason === 'missing' ? 'Bearer' : 'Bearer error="invalid_token"' },
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

/** 413: the body is longer than the server reads. */
export function bodyTooLarge(longest: number): HttpProblem {
  return new HttpProblem({
    kind: 'payload-too-large',
    status: 413,
    detail: {
      uk: `Тіло запиту завелике: дозволено до ${longest} байтів. Нічого не збережено.`,
      en: `The body is too large: up to ${longest} bytes are allowed. Nothing was stored.`,
    },
  });
}

/** 415: the body is not declared to be JSON. */
export function unsupportedMediaType(): HttpProblem {
  return new HttpProblem({
    kind: 'unsupported-media-type',
    status: 415,
    detail: {
      uk: 'Тіло запиту має бути JSON в UTF-8: надішліть заголовок Content-Type: application/json.',
      en: 'The body must be JSON in UTF-8: send the header Content-Type: application/json.',
    },
  });
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
