import { msg, str } from '@lit/localize';
import type { Cohort, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { fallbackLanguage } from '@resilience-kit/contract/service-facts';
import { html, nothing, type TemplateResult } from 'lit';
import { kyivDay } from '../../opening-hours/kyiv-time.ts';
import { heading, type ServiceView } from '../finder-view.ts';
import { formatDay } from '../formats.ts';
import { prose } from './prose.ts';

/** The programme that a service belongs to, with the groups that people can still join. */
export function cohorts(view: ServiceView, { service }: ServiceAtLocationDetail): TemplateResult | typeof nothing {
  const { program } = service;
  if (!program) return nothing;
  const today = kyivDay(view.now);
  const current = (program.cohorts ?? []).filter(({ ends_on }) => ends_on === undefined || ends_on >= today);
  return html`
    <section class="program">
      ${heading(view, 1, msg(str`Programme: ${program.name}`), 'program-heading')}
      ${prose(program.description, fallbackLanguage(program, 'description'))}
      ${
        current.length > 0
          ? html`
              <ul>
                ${current.map((cohort) => row(view, cohort, today))}
              </ul>
            `
          : nothing
      }
    </section>
  `;
}

function row(view: ServiceView, cohort: Cohort, today: string): TemplateResult {
  const { tone, text } = enrolment(view, cohort, today);
  const stages = cohort.stages ?? [];
  return html`
    <li class="cohort">
      <p>
        <strong>${cohort.name}</strong>
        ${
          cohort.starts_on
            ? html`
                <span class="muted">${period(view, cohort, today)}</span>
              `
            : nothing
        }
      </p>
      ${
        text
          ? html`
              <p class="status ${tone}"><span class="status-label">${text}</span></p>
            `
          : nothing
      }
      ${
        stages.length > 0
          ? html`
              <ol>
                ${stages.map(
                  (stage) => html`
                    <li>
                      ${stage.name}${
                        stage.starts_on
                          ? html`
                              <span class="muted">${period(view, stage, today)}</span>
                            `
                          : nothing
                      }
                    </li>
                  `,
                )}
              </ol>
            `
          : nothing
      }
    </li>
  `;
}

function period(
  { language }: ServiceView,
  { starts_on, ends_on }: Pick<Cohort, 'starts_on' | 'ends_on'>,
  today: string,
): string {
  return [starts_on, ends_on]
    .filter((day) => day !== undefined)
    .map((day) => formatDay(day, language, today))
    .join(' – ');
}

function enrolment(
  { language }: ServiceView,
  { enrolment_opens: opens, enrolment_closes: closes }: Cohort,
  today: string,
) {
  const day = (value: string) => formatDay(value, language, today);
  if (opens && opens > today) return { tone: 'notice-tone', text: msg(str`Enrolment opens on ${day(opens)}`) };
  if (closes && closes < today) return { tone: 'closed', text: msg('Enrolment is closed') };
  if (closes) return { tone: 'open', text: msg(str`Enrolment open until ${day(closes)}`) };
  return opens ? { tone: 'open', text: msg('Enrolment is open') } : { tone: 'closed', text: '' };
}
