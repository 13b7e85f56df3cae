import { counterFixtures, showFixture as showCounter } from '@resilience-kit/elements/fixtures/impact-counter';
import { exitFixtures, showFixture as showExit } from '@resilience-kit/elements/fixtures/quick-exit';
import { finderFixtures, showFixture as showFinder } from '@resilience-kit/elements/fixtures/service-finder';
import { scheduleFixtures, showFixture as showSchedule } from '@resilience-kit/elements/fixtures/mobile-team-schedule';

/** A page with one of each kind: what is searched, what is read, what is counted, what leads away. */
export async function showElements(page: HTMLElement): Promise<void> {
  page.style.display = 'grid';
  page.style.gap = '1.5rem';
  page.style.maxInlineSize = '70rem';
  await showExit(exitFixtures.ready, page);
  await showFinder(finderFixtures.ready, page);
  await showCounter(counterFixtures.breakdown, page);
  await showSchedule(scheduleFixtures.place, page);
}
