import { describe, expect, it } from 'vitest';
import { helpRequest } from './fixtures/fixture-form.ts';
import { next as nextBeforeSending } from './form-machine.ts';
import { type FormEvent, type MachineState, type UnsentReason, untouched, wouldLoseSomething } from './form-state.ts';
import { onItsWay } from './sending/on-its-way.ts';

const form = helpRequest('uk');
const next = (state: MachineState, event: FormEvent) => nextBeforeSending(state, event, onItsWay);
const after = (...events: readonly FormEvent[]): MachineState => events.reduce<MachineState>(next, untouched);
const loaded: FormEvent = { type: 'form_loaded', form };
const go: FormEvent = { type: 'continued' };
const back: FormEvent = { type: 'went_back' };
const say = (field: string, answer: string | string[] | boolean): FormEvent => ({ type: 'answered', field, answer });
const step = (state: MachineState) => (state.phase.name === 'step' ? state.phase.step : state.phase.name);
const faults = ({ phase }: MachineState) =>
  phase.name === 'step' ? phase.faults.map(({ field }) => field) : undefined;

/** All that it takes to come to the review, with nothing that may be left out. */
const toReview: readonly FormEvent[] = [
  loaded,
  go,
  say('in-danger', 'no'),
  go,
  say('help', ['psychologist']),
  go,
  say('for-whom', 'me'),
  go,
  say('place', 'UA32000000000030281'),
  go,
  say('contact-way', 'i-will-contact-you'),
  go,
  go,
  go,
];
const submitted: readonly FormEvent[] = [...toReview, { type: 'submitted' }];
const receiptCode = '0'.repeat(21);
const kept = (keptIn: 'device' | 'memory' = 'device'): FormEvent => ({ type: 'kept', keptIn, receiptCode });
const moved = (to: 'queued' | 'sending' | 'needs_attention', reason?: UnsentReason): FormEvent => ({
  type: 'moved',
  to,
  keptIn: 'device',
  mayHaveArrived: false,
  reason,
});
const offline = moved('queued', 'offline');

describe('the form, page by page', () => {
  it('begins at the first step and ends at the review; skipping everything optional still gets there', () => {
    expect(step(after())).toBe('loading');
    expect(step(after(loaded))).toBe('before-you-start');
    expect(step(after(...toReview))).toBe('review');
  });

  it('checks a page only when one goes on, and then stays and tells', () => {
    expect(faults(after(loaded, go))).toEqual([]);
    const stopped = after(loaded, go, go);
    expect(step(stopped)).toBe('danger');
    expect(faults(stopped)).toEqual(['in-danger']);
    // The fault stays until one goes on again, so that a text does not vanish under a finger.
    expect(faults(next(stopped, say('in-danger', 'no')))).toEqual(['in-danger']);
    expect(step(after(loaded, go, go, say('in-danger', 'no'), go))).toBe('help');
  });

  it('goes back without losing or checking anything', () => {
    const state = after(loaded, go, say('in-danger', 'no'), go, say('help', ['other']), back, back);
    expect(step(state)).toBe('before-you-start');
    expect(state.answers).toEqual({ 'in-danger': 'no', help: ['other'] });
    expect(next(state, back)).toBe(state);
  });

  it('returns to the review after a change', () => {
    expect(step(after(...toReview, { type: 'changing', step: 'help' }))).toBe('help');
    expect(step(after(...toReview, { type: 'changing', step: 'help' }, go))).toBe('review');
    expect(step(after(...toReview, { type: 'changing', step: 'help' }, back))).toBe('review');
    expect(step(after(...toReview, back))).toBe('sharing');
  });

  it('asks what a change in the review has brought up before it returns there', () => {
    const change: FormEvent = { type: 'changing', step: 'contact' };
    const called = after(...toReview, change, say('contact-way', 'call'), go);
    expect(step(called)).toBe('contact');
    expect(faults(called)).toEqual(['phone', 'leave-message']);
    // Back to the review without having put it right: sending leads to the fault.
    const sent = [back, { type: 'submitted' } as const].reduce(next, called);
    expect(step(sent)).toBe('contact');
    expect(faults(sent)).toEqual(['phone', 'leave-message']);
  });

  it('tidies what was written when one goes on, not before', () => {
    const typed = after(
      ...toReview,
      { type: 'changing', step: 'contact' },
      say('contact-way', 'call'),
      say('phone', '0500000000'),
    );
    expect(typed.answers['phone']).toBe('0500000000');
    expect(next(typed, go).answers['phone']).toBe('+380500000000');
  });

  it('keeps answers to questions that are hidden for the moment', () => {
    const state = after(
      ...toReview,
      { type: 'changing', step: 'contact' },
      say('contact-way', 'call'),
      say('phone', '0500000000'),
      say('contact-way', 'email'),
      say('email', 'name@example.com'),
      go,
    );
    expect(step(state)).toBe('review');
    expect(state.answers['phone']).toBe('0500000000');
  });

  it('lets a question be passed over that cannot be answered', () => {
    const atPlace = toReview.slice(0, 8);
    expect(step(after(...atPlace, go))).toBe('place');
    expect(step(after(...atPlace, { type: 'skipped', field: 'place' }))).toBe('contact');
    expect(faults(after(...atPlace, { type: 'skipped', field: 'place' }, back, say('place', ''), go))).toEqual([
      'place',
    ]);
  });

  it('stays where it is when the same form comes in another language', () => {
    const state = after(...toReview.slice(0, 5), { type: 'form_loaded', form: helpRequest('en') });
    expect(step(state)).toBe('help');
    expect(state.answers).toEqual({ 'in-danger': 'no', help: ['psychologist'] });
    expect(state.form?.title).toBe('A request for help');
  });

  it('starts over when a newer form no longer has the page', () => {
    const shorter = { ...form, steps: form.steps.filter(({ id }) => id !== 'help') };
    expect(step(after(...toReview.slice(0, 5), { type: 'form_loaded', form: shorter }))).toBe('before-you-start');
  });
});

describe('a blocked form', () => {
  it.each(['no_keys', 'bad_keys', 'insecure_context', 'unsupported', 'no_form', 'unreachable'] as const)(
    'says why: %s',
    (reason) => {
      expect(after({ type: 'blocked', reason }).phase).toEqual({ name: 'blocked', reason });
    },
  );

  it('goes on where it was, with all answers, when the reason is gone', () => {
    const blocked = after(...toReview.slice(0, 5), { type: 'blocked', reason: 'bad_keys' });
    expect(blocked.phase.name).toBe('blocked');
    expect(next(blocked, go)).toBe(blocked);
    const again = next(blocked, loaded);
    expect(step(again)).toBe('help');
    expect(again.answers).toEqual({ 'in-danger': 'no', help: ['psychologist'] });
    expect(step(after(...submitted, { type: 'blocked', reason: 'no_keys' }, loaded))).toBe('review');
  });

  it('does not stop what is sealed already', () => {
    expect(step(after(...submitted, kept(), { type: 'blocked', reason: 'bad_keys' }))).toBe('queued');
  });
});

describe('sending', () => {
  const sealed: readonly FormEvent[] = [...submitted, kept()];
  const acknowledged: FormEvent = { type: 'acknowledged' };

  it('goes from sealing to saved to sending to received', () => {
    expect(step(after(...submitted))).toBe('sealing');
    expect(step(after(...sealed))).toBe('queued');
    expect(step(after(...sealed, moved('sending')))).toBe('sending');
    expect(step(after(...sealed, moved('sending'), acknowledged))).toBe('received');
  });

  it('does not begin twice, and not before all is answered', () => {
    const once = after(...submitted);
    expect(next(once, { type: 'submitted' })).toBe(once);
    expect(step(after(loaded, { type: 'submitted' }))).toBe('before-you-start');
  });

  it('says «received» only when it was acknowledged', () => {
    expect(step(after(...toReview, acknowledged))).toBe('review');
    expect(step(after(...submitted, acknowledged))).toBe('sealing');
    expect(step(after(...sealed, offline))).toBe('queued');
    expect(step(after(...sealed, offline, acknowledged))).toBe('received');
  });

  it('takes no answers on the way', () => {
    const state = after(...sealed);
    expect(next(state, say('note', 'x'))).toBe(state);
    expect(next(state, back)).toBe(state);
  });

  it('tells nothing twice', () => {
    const state = after(...sealed, offline);
    expect(next(state, offline)).toBe(state);
  });

  it('waits with encrypting when that cannot be done now, and tries again, once at a time', () => {
    const waiting = after(...submitted, { type: 'unsealed', reason: 'unreachable' });
    expect(waiting.phase).toEqual({ name: 'sealing', reason: 'unreachable', trying: false });
    const trying = next(waiting, { type: 'retried' });
    expect(trying.phase).toMatchObject({ name: 'sealing', trying: true });
    expect(next(trying, { type: 'retried' })).toBe(trying);
    expect(step(next(trying, kept()))).toBe('queued');
  });

  it('leads back to the answers only when it does not go on by itself', () => {
    const waiting = after(...sealed, offline);
    expect(next(waiting, { type: 'reopened' })).toBe(waiting);
    for (const reason of ['conflict', 'refused', 'too_long', 'deleted'] as const) {
      const refused = after(...sealed, moved('needs_attention', reason), { type: 'reopened' });
      expect(step(refused)).toBe('review');
      expect(refused.answers['help']).toEqual(['psychologist']);
    }
    const unsealable = after(...submitted, { type: 'unsealed', reason: 'unsealable' });
    expect(unsealable.phase).toMatchObject({ name: 'needs_attention', reason: 'unsealable' });
    expect(step(next(unsealable, { type: 'reopened' }))).toBe('review');
  });

  it('shows the code as soon as it is saved, and forgets it when the person has it', () => {
    const queued = after(...sealed);
    expect(queued.phase).toMatchObject({ receiptCode });
    const without = next(queued, { type: 'code_saved' });
    expect(without.phase.name).toBe('queued');
    expect(JSON.stringify(without)).not.toContain(receiptCode);
    expect(next(without, acknowledged).phase).toEqual({ name: 'received', receiptCode: undefined });
  });

  it('wipes the answers when they are received, and the code when it is saved', () => {
    const received = after(...sealed, acknowledged);
    expect(received).toMatchObject({ answers: {}, touched: false });
    const finished = next(received, { type: 'code_saved' });
    expect(JSON.stringify(finished)).not.toContain(receiptCode);
  });

  it('warns before the page is closed while answers, or the code, would be lost', () => {
    const saved: FormEvent = { type: 'code_saved' };
    const states: [MachineState, boolean][] = [
      [after(loaded), false],
      [after(loaded, go), false],
      [after(loaded, go, say('in-danger', 'no')), true],
      [after(...submitted), true],
      [after(...sealed, offline), true],
      [after(...sealed, offline, saved), false],
      [after(...submitted, kept('memory'), saved), true],
      [after(...sealed, moved('needs_attention', 'refused')), true],
      [after(...sealed, acknowledged), true],
      [after(...sealed, acknowledged, saved), false],
      [after(...sealed, saved, acknowledged), false],
      [after(...sealed, { type: 'exited' }), false],
    ];
    expect(states.map(([state]) => wouldLoseSomething(state))).toEqual(states.map(([, warns]) => warns));
  });
});

describe('unfinished answers', () => {
  const restored: FormEvent = { type: 'restored', answers: { 'in-danger': 'no', help: ['other'] }, step: 'person' };

  it('come back with the step where they were left', () => {
    const state = after(loaded, restored);
    expect(step(state)).toBe('person');
    expect(state).toMatchObject({ touched: true, answers: { help: ['other'] } });
  });

  it('come back to a form that no longer has that step, and not on the way', () => {
    expect(step(after(loaded, { ...restored, step: 'gone' }))).toBe('before-you-start');
    const sending = after(...submitted, kept());
    expect(next(sending, restored)).toBe(sending);
  });
});

describe('a preselected service', () => {
  const service = { id: 'x', name: 'Логопед', categories: ['speech-therapy'] };
  const arrives: FormEvent = { type: 'service_loaded', service };

  it.each([
    ['before the form', [arrives, loaded]],
    ['after it', [loaded, arrives]],
  ])('chooses the kind of help, when it comes %s', (_, events) => {
    expect(after(...events)).toMatchObject({ answers: { help: ['speech-therapist'] }, touched: false });
  });

  it('leaves alone what the person has answered', () => {
    expect(after(loaded, go, say('in-danger', 'no'), go, say('help', ['other']), arrives).answers['help']).toEqual([
      'other',
    ]);
  });

  it('that comes late changes nothing on a page that the person has been at', () => {
    const onPage = [loaded, go, say('in-danger', 'no'), go, arrives];
    expect(after(...onPage).answers).not.toHaveProperty('help');
    const passedBy = [...toReview.slice(0, 6), { type: 'went_back' } as const, say('help', []), go];
    expect(after(...passedBy, arrives).answers['help']).not.toEqual(['speech-therapist']);
    expect(after(...toReview, arrives).answers['help']).toEqual(['psychologist']);
  });

  it('can be removed, with what it chose and nothing else', () => {
    expect(after(arrives, loaded, { type: 'service_removed' })).toMatchObject({ answers: {}, service: undefined });
    const changed = [go, say('in-danger', 'no'), go, say('help', ['other']), { type: 'service_removed' } as const];
    expect(after(arrives, loaded, ...changed).answers).toEqual({ 'in-danger': 'no', help: ['other'] });
  });
});

describe('leaving in a hurry', () => {
  it('wipes everything, wherever one is, for good', () => {
    for (const events of [[loaded], toReview, submitted, [...submitted, kept(), offline]]) {
      const exited = after(...events, { type: 'exited' });
      expect(exited).toMatchObject({ phase: { name: 'exited' }, answers: {}, service: undefined, prefilled: {} });
      expect(next(exited, loaded)).toBe(exited);
      expect(next(exited, { type: 'acknowledged' })).toBe(exited);
    }
  });
});
