// Searches through large snapshots beside the page, which answers to the visitor meanwhile. A file of its own.
import { openSnapshot } from '@resilience-kit/sdk/snapshot';
import { answerQuestions } from './answer-questions.ts';
import type { Question } from './messages.ts';

const answer = answerQuestions(openSnapshot);

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((answered) => postMessage(answered));
});
