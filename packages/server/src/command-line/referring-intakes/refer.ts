import type { IntakePayload, Keyset } from '@resilience-kit/contract';
import { checkKeyset, KeysetError, keysetFingerprint, sealIntake } from '@resilience-kit/sdk/intakes';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';
import { toldText } from '../terminal-words/told-text.ts';
import { answeredQuestions, kitLanguage } from '../reading-intakes/answer-words.ts';
import { harmlessLine } from '../reading-intakes/harmless-text.ts';
import type { Reading } from '../reading-intakes/reading.ts';
import { withId } from '../reading-intakes/show.ts';
import { knownSigningKeys } from './known-signing-keys.ts';
import type { ReceivingApi } from './receiving-api.ts';
import { referral } from './referral.ts';

export interface ReferOptions {
  submissionId: string;
  to: string;
  note: string | undefined;
  /** What the other organization says that the fingerprint of its signing key is. */
  fingerprint: string | undefined;
  /** Tells what would be sent, and sends nothing. */
  isPreview: boolean;
  now: Date;
}

/**
 * Passes a request on to another organization: it is opened here, encrypted for them alone, and sent to them under a new id.
 * The server learns that something was referred, never what.
 *
 * @throws Error when it may not be, or was not
 */
export async function referIntake(reading: Reading, receiving: ReceivingApi, options: ReferOptions): Promise<void> {
  const { api, identity, output, speaks } = reading;
  const { payload } = await withId(reading, options.submissionId);
  const known = knownSigningKeys(identity.path);
  const keyset = await checkedKeyset(await receiving.keyset(options.to), await known.of(options.to), options);
  const referred = referral({ payload, keyset, identity: identity.secret, note: options.note });
  const name = harmlessLine(await receiving.organizationName(options.to));
  output.write(`${(await whatTheySee(reading, referred, name)).join('\n')}\n`);
  const fingerprint = await keysetFingerprint(keyset);
  output.write(
    `${trustText(fingerprint, options.fingerprint ?? (await known.of(options.to))?.fingerprint, name)[speaks]}\n`,
  );
  if (options.isPreview) {
    const preview = both('Нічого не надіслано: це був перегляд.', 'Nothing was sent: this was a preview.');
    return void output.write(`${preview[speaks]}\n`);
  }

  const { envelope, sha256 } = await sealIntake(referred, keyset);
  const complete = { ...envelope, form_organization_id: referred.form_organization_id ?? payload.organization_id };
  const isNew = await receiving.submit(referred.submission_id, complete, sha256);
  await known.remember(options.to, { fingerprint, serial: keyset.serial });
  output.write(
    isNew
      ? both(
          `Передано: ${name}. Там це ${referred.submission_id}.\n`,
          `Referred to ${name}. There it is ${referred.submission_id}.\n`,
        )[speaks]
      : both(
          `Уже передано раніше: ${name}, там це ${referred.submission_id}. Удруге нічого не надіслано.\n`,
          `It was referred to ${name} before, as ${referred.submission_id}: nothing was sent a second time.\n`,
        )[speaks],
  );
  try {
    await api.setStatus(payload.submission_id, 'referred');
  } catch (error) {
    const reason = toldText(error);
    const command = `resilience-kit intakes status ${payload.submission_id} referred`;
    throw new ToldError(
      both(
        `Передано, але тут цього не позначено. Позначте: ${command}\n${reason.uk}`,
        `It was referred, but is not marked so here. Say: ${command}\n${reason.en}`,
      ),
      { cause: error },
    );
  }
}

async function checkedKeyset(
  given: unknown,
  known: { fingerprint: string; serial: number } | undefined,
  { to, fingerprint, now }: ReferOptions,
): Promise<Keyset> {
  try {
    return await checkKeyset(given, {
      organizationId: to,
      now,
      fingerprint: fingerprint ?? known?.fingerprint,
      // A signing key that was changed on purpose, and is named, begins anew.
      lastSerial: fingerprint === undefined || fingerprint === known?.fingerprint ? known?.serial : undefined,
    });
  } catch (error) {
    if (!(error instanceof KeysetError)) throw error;
    const reason = toldText(error);
    const advice =
      error.code === 'wrong_key'
        ? both(
            'Спитайте їх телефоном, який тепер відбиток їхнього ключа, і вкажіть його через --fingerprint.',
            'Ask them by telephone which fingerprint their key has now, and name it with --fingerprint.',
          )
        : both('Попросіть їх перевірити свої ключі.', 'Ask them to look at their keys.');
    throw new ToldError(
      both(
        `Нічого не надіслано: ключам цієї організації не можна довіряти. ${reason.uk} ${advice.uk}`,
        `Nothing was sent: the keys of that organization cannot be trusted. ${reason.en} ${advice.en}`,
      ),
      { cause: error },
    );
  }
}

async function whatTheySee(
  { api, language, speaks }: Reading,
  referred: IntakePayload,
  name: string,
): Promise<string[]> {
  const words = language ?? kitLanguage(referred.language);
  const form = await api.form(referred, words);
  const questions = answeredQuestions(referred, form, words).map(({ label }) => `  - ${label}`);
  const note = referred.referred?.note === undefined ? undefined : harmlessLine(referred.referred.note);
  return speaks === 'uk'
    ? [
        `${name} побачить:`,
        ...(questions.length > 0
          ? ['  кожну відповідь такою, як її дано, на запитання:', ...questions]
          : ['  відповідей не побачить: їх немає']),
        '  мову, час звернення, послугу, з якої прийшла людина, і код квитанції',
        '  що звернення передає ваша організація і який номер воно має у вас',
        ...(note === undefined ? [] : [`  вашу примітку: ${note}`]),
        'Що ви робили зі зверненням досі, там не побачать.',
      ]
    : [
        `${name} will see:`,
        ...(questions.length > 0
          ? ['  every answer as it was given, to:', ...questions]
          : ['  no answers: there are none']),
        '  the language, the time of the request, the service it came from and the receipt code',
        '  that your organization refers it, and under which id you have it',
        ...(note === undefined ? [] : [`  your note: ${note}`]),
        'They will not see what you did about it before.',
      ];
}

function trustText(fingerprint: string, pinned: string | undefined, name: string): Bilingual {
  return pinned === undefined
    ? both(
        `Відбиток їхнього ключа підпису: ${fingerprint}. Його ще ніхто не перевіряв: порівняйте з тим, який вам назвали (${name}). Відтепер його запам’ятовано.`,
        `The fingerprint of their signing key is ${fingerprint}. Nobody has checked it: compare it with what ${name} has told you. It is remembered from now on.`,
      )
    : both(
        `Ключ підпису той самий, який ви знаєте: ${fingerprint}.`,
        `Their signing key is the one you know: ${fingerprint}.`,
      );
}
