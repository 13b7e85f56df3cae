import { DOCUMENT } from '@angular/common';
import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, effect, inject, signal } from '@angular/core';
import '@resilience-kit/elements/define/rk-impact-counter';
import '@resilience-kit/elements/define/rk-intake-form';
import '@resilience-kit/elements/define/rk-service-finder';
import type { ContactEvent, SelectEvent } from '@resilience-kit/elements';
import { asksForHelp, figure, hromadas, type Language, texts } from '@resilience-kit/example-frameworks/town';

/** Help near the visitor, a figure, and the form that a service of the finder leads to. */
@Component({
  selector: 'town-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  host: { '(window:hashchange)': 'follow()' },
  template: `
    <main>
      <h1>{{ words().title }}</h1>
      <button id="town-language" type="button" (click)="changeLanguage()">{{ words().otherLanguage }}</button>
      @if (asksForHelp()) {
        <a href="#">{{ words().back }}</a>
        <rk-intake-form>
          <a href="tel:1545">{{ words().hotline }}</a>
        </rk-intake-form>
      } @else {
        <label>
          {{ words().hromada }}
          <select id="town-hromada" #chosen [value]="hromada()" (change)="hromada.set(chosen.value)">
            <option value="">{{ words().everywhere }}</option>
            @for (one of hromadas; track one.code) {
              <option [value]="one.code">{{ one.name[language()] }}</option>
            }
          </select>
        </label>
        <rk-service-finder
          [hromada]="hromada()"
          [intakeUrl]="here"
          (rk-select)="opened($event)"
          (rk-contact)="contacted($event)"
        >
          <a href="tel:1545">{{ words().hotline }}</a>
        </rk-service-finder>
        <p id="happened">{{ happened() }}</p>
      }
      <label>
        <input id="parts" type="checkbox" #parts [checked]="hasParts()" (change)="hasParts.set(parts.checked)" />
        {{ words().parts }}
      </label>
      <rk-impact-counter [figure]="figure" [breakdown]="hasParts()">{{ words().figure }}</rk-impact-counter>
    </main>
  `,
})
export class TownPage {
  private readonly document = inject(DOCUMENT);
  protected readonly hromadas = hromadas;
  protected readonly figure = figure;
  /** Links lead to this very page, with the service behind the #. */
  protected readonly here = this.document.location.pathname + this.document.location.search;
  protected readonly language = signal<Language>('uk');
  protected readonly hromada = signal('');
  protected readonly hasParts = signal(false);
  protected readonly happened = signal('');
  protected readonly words = computed(() => texts[this.language()]);
  protected readonly asksForHelp = computed(() => asksForHelp(this.fragment()));
  private readonly fragment = signal(this.document.location.hash);

  constructor() {
    effect(() => {
      // The elements follow the language of the page.
      this.document.documentElement.lang = this.language();
    });
  }

  protected changeLanguage(): void {
    this.language.update((language) => (language === 'uk' ? 'en' : 'uk'));
  }

  protected follow(): void {
    this.fragment.set(this.document.location.hash);
  }

  protected opened({ id, serviceAtLocation }: SelectEvent): void {
    this.happened.set(`${this.words().opened}: ${serviceAtLocation?.service.name ?? id}`);
  }

  protected contacted({ kind, value }: ContactEvent): void {
    this.happened.set(`${this.words().contacted}: ${kind} ${value}`);
  }
}
