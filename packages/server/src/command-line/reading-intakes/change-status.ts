import type { IntakeStatus, StoredIntake } from '@resilience-kit/contract';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import type { IntakesApi } from './intakes-api.ts';
import type { Reading } from './reading.ts';
import { statusWords } from './status-words.ts';

/** What a worker may say of a request. Whoever sent it is told less of it, with the receipt code. */
export const settableStatuses = ['opened', 'contacted', 'contact_us', 'referred', 'closed'] as const;
type SettableStatus = (typeof settableStatuses)[number];

const beingWorkedOn = both(
  'Хто перевірить код квитанції, побачить, що зверненням займаються.',
  'Whoever asks with the receipt code is told that it is being worked on.',
);
const toldToSender: Readonly<Record<SettableStatus, Bilingual>> = {
  opened: beingWorkedOn,
  contacted: beingWorkedOn,
  contact_us: both(
    'Хто перевірить код квитанції, побачить прохання зв’язатися з вами.',
    'Whoever asks with the receipt code is asked to contact you.',
  ),
  referred: beingWorkedOn,
  closed: both(
    'Хто перевірить код квитанції, побачить, що роботу завершено.',
    'Whoever asks with the receipt code is told that it is done.',
  ),
};

/** Says what was done about a request. */
export async function changeStatus(
  { api, output, speaks }: Pick<Reading, 'api' | 'output' | 'speaks'>,
  submissionId: string,
  status: SettableStatus,
): Promise<void> {
  await api.setStatus(submissionId, status);
  const named = speaks === 'uk' ? `${status} (${statusWords[status].uk})` : status;
  output.write(`${submissionId}: ${named}. ${toldToSender[status][speaks]}\n`);
}

/** Says that a request is opened, unless more has been done about it. */
export async function markOpened(api: IntakesApi, { submission_id: id, status }: StoredIntake): Promise<void> {
  const first: IntakeStatus = 'received';
  if (status === first) await api.setStatus(id, 'opened');
}

/** Deletes a request for good. */
export async function removeIntake(
  { api, output, speaks }: Pick<Reading, 'api' | 'output' | 'speaks'>,
  submissionId: string,
): Promise<void> {
  await api.remove(submissionId);
  output.write(
    both(
      `${submissionId} видалено, і під цим номером більше нічого не приймуть. Копії, які ви зберегли чи експортували, видаліть самі.\n`,
      `${submissionId} is deleted, and its id is refused from now on. Copies that you saved or exported are yours to delete.\n`,
    )[speaks],
  );
}
