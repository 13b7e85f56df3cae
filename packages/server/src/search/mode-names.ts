import type { DeliveryMode } from '@resilience-kit/contract';

/** How help reaches the person, in words. */
export const modeNames: Readonly<Record<DeliveryMode, { readonly uk: string; readonly en: string }>> = {
  in_person: { uk: 'На місці', en: 'In person' },
  mobile_team: { uk: 'Мобільна бригада', en: 'Mobile team' },
  home_visit: { uk: 'Візит додому', en: 'Home visit' },
  phone: { uk: 'Телефоном', en: 'By phone' },
  online: { uk: 'Онлайн', en: 'Online' },
};
