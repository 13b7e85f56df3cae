import type { TemplateResult } from 'lit';
import { outline } from '../../icons/outline.ts';

/** Outlines of kinds of help, on a 24 × 24 grid. Several codes share one where the help is alike. */
export const drawings = {
  talk: 'M4 5h12v8.5H9L5.5 16.500V13.500H4ZM19 9h1.500v8.500H19v2.500L15.5 17.500H11',
  heart: 'M12 20S4 15 4 9.200A4.2 4.2 0 0 1 12 7.3 4.2 4.2 0 0 1 20 9.200C20 15 12 20 12 20Z',
  group:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.5 19a5.5 5.5 0 0 1 11 0M16 5.300a3 3 0 0 1 0 5.400M17 13.700a5.5 5.5 0 0 1 3.5 5.3',
  storm: 'M7 15a4 4 0 0 1 .4-8 5 5 0 0 1 9.5 1A3.6 3.6 0 0 1 17 15M12.5 11 10 15.500h4L11.5 20',
  child: 'M12 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM6 15l6-2 6 2M12 13v4M12 17l-3.5 4M12 17l3.5 4',
  speech: 'M12 20a8 8 0 1 0-6.8-3.800L4 20ZM9 10.500v3M12 8.500v7M15 10.500v3',
  book: 'M12 6.500C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.500V5c-3-.5-6 0-8 1.500ZM12 6.500v13',
  hands: 'M3 13l3-3 5 1.5 3 .5a1.5 1.5 0 0 1 0 3h-4M10 15l5.5-.5 3.5-3a1.5 1.5 0 0 1 2 2L17 18.500l-7 .5-4-1.5-3 1',
  family:
    'M8 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM16.5 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM3.5 20v-4a4.5 4.5 0 0 1 9 0v4M12.5 15.500a4 4 0 0 1 8 1V20',
  house: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-5h4v5',
  scales: 'M12 4v16M8 20h8M5 7l7-1.500L19 7M5 7l-2.5 6.500h5ZM19 7l-2.5 6.500h5Z',
  paper: 'M6 3.500h8l4 4v13H6ZM14 3.500v4h4M9 12h6M9 16h6',
  shield: 'M12 3.5 19 6v6c0 4.5-3 7.5-7 8.5-4-1-7-4-7-8.500V6Z',
  medal: 'M12 20a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM9 10.5 6 4h4l2 4 2-4h4l-3 6.500M12 13.500v3',
  blocks: 'M4 13h7v7H4ZM13 13h7v7h-7ZM8.5 4h7v7h-7Z',
  sprout: 'M12 20v-8M12 13c0-4-2.5-6-7-6 0 4 2.5 6 7 6ZM12 11c0-3.5 2-5.5 7-5.5 0 4-2.5 5.5-7 5.500ZM8 20h8',
  move: 'M14 6.500a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.600ZM6 12l3-3 4 1-2.5 5 4 2v4.500M10.5 15 9 18l-3.5 1.500M13 10l2 2.5 3 .5',
  wheelchair:
    'M10 6.500a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.600ZM10 7v7h5.500l2.5 5.5 1.5-.7M10 10h5M7.5 11.500a5 5 0 1 0 6.5 6.5',
  parcel: 'M4 8l8-4 8 4v8.500l-8 4-8-4ZM4 8l8 4 8-4M12 12v8.500M8 6l8 4',
  coat: 'M9 4l-5 3 1.5 5L7.5 11v9h9v-9l2 1L20 7l-5-3c-.5 1.5-1.5 2-3 2s-2.5-.5-3-2ZM12 6v14',
  bus: 'M5 5h14v12H5ZM5 11h14M8 17v2.500M16 17v2.500M8 14h.1M16 14h.1',
  bed: 'M3.5 19V6M3.5 16h17v3M20.5 16v-3a2.5 2.5 0 0 0-2.5-2.500h-8V16M6.8 12.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  cap: 'M12 5 2.5 9.5 12 14l9.5-4.500ZM6.5 11.500v5c3.5 2.5 7.5 2.5 11 0v-5M21.5 9.500V15',
  case: 'M4 8h16v11H4ZM9 8V5h6v3M4 13h16M12 12v2',
  food: 'M4 11h16a8 8 0 0 1-16 0ZM9 8c-1-1.5 1-2.5 0-4M13 8c-1-1.5 1-2.5 0-4M8 19.500h8',
  medicine: 'M5 8h14v11H5ZM9 8V5h6v3M12 11v5M9.5 13.500h5',
  money: 'M3.5 7h17v10h-17ZM12 14.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6.5 12h.1M17.5 12h.1',
  other: 'M6 6h4v4H6ZM14 6h4v4h-4ZM6 14h4v4H6ZM14 14h4v4h-4Z',
};

type Drawing = keyof typeof drawings;

/** By the code of the category, else by the part of the code that is known: directories name alike things alike. */
const byCode: readonly (readonly [part: RegExp, drawing: Drawing])[] = [
  [/violence/, 'shield'],
  [/individual|counselling$|consult/, 'talk'],
  [/child-psych|early|toddler/, 'sprout'],
  [/group|peer|soft-skills/, 'group'],
  [/crisis/, 'storm'],
  [/psych|mental|mhpss/, 'heart'],
  [/speech/, 'speech'],
  [/teacher|special-education|catch-up|school/, 'book'],
  [/case-management|famil|parent/, 'family'],
  [/home-care|hous|accommodation/, 'house'],
  [/social/, 'hands'],
  [/document|payment|registr/, 'paper'],
  [/legal|rights/, 'scales'],
  [/veteran|military/, 'medal'],
  [/safeguard|shelter|protection/, 'shield'],
  [/space|play/, 'blocks'],
  [/assistive|disab|access/, 'wheelchair'],
  [/rehab|physical/, 'move'],
  [/child|youth/, 'child'],
  [/clothes|winter/, 'coat'],
  [/food|meal|nutrition/, 'food'],
  [/cash|financ/, 'money'],
  [/humanitarian|aid-kit|nfi|kits/, 'parcel'],
  [/evacuat|transport/, 'bus'],
  [/temporary|sleep|transit/, 'bed'],
  [/career|job|employ|work/, 'case'],
  [/training|learn|educat/, 'cap'],
  [/health|medic/, 'medicine'],
];

/** A quiet picture of a kind of help; a neutral one for codes that it does not know. */
export function categoryIcon(code: string): TemplateResult {
  return outline(drawings[drawingOf(code)], 'category');
}

/** Which picture a code has. */
export function drawingOf(code: string): Drawing {
  return byCode.find(([part]) => part.test(code))?.[1] ?? 'other';
}
