import type { Dataset } from '../../records/stored.ts';
import { feedback } from './feedback.ts';
import { helpSurvey } from './help-survey.ts';
import { forms } from './help-request.ts';
import { trainingEnrolment } from './training-enrolment.ts';
import { volunteering } from './volunteering.ts';

/** Every form of the demo: the request for help comes first. */
export function demoForms(): Pick<Dataset, 'forms'> {
  return { forms: [...forms().forms, trainingEnrolment, volunteering, helpSurvey, feedback] };
}
