/** The script of the worker that does the proofs of work. A file of its own: a strict policy allows no other. */
import { answerChallenges } from '@resilience-kit/sdk/intakes/proof';

answerChallenges();
