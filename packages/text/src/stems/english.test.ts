import { describe, expect, it } from 'vitest';
import { stemEnglish } from './english.ts';

describe('the English stem', () => {
  it.each([
    'service services servicing',
    'child children childrens',
    'family families',
    'woman women womens',
    'person people persons',
    'counselling counseling counsellor counselor counsellors counselled',
    'psychologist psychologists',
    'psychology psychologies',
    'centre center centres centers',
    'programme programmes program programs',
    'organisation organization organisations',
    'training trainings trained train',
    'plan planning planned plans',
    'house houses housing',
    'displaced displacing',
    'evacuate evacuated evacuating',
    'therapist therapists',
    'therapy therapies',
    'address addresses',
    'class classes',
    'kit kits',
    'idp idps',
    'box boxes',
  ])('joins %s', (forms) => {
    expect(new Set(forms.split(' ').map(stemEnglish)).size).toBe(1);
  });

  it.each([
    'psychologist psychology',
    'therapist therapy',
    'center cent',
    'person personal',
    'care career',
    'need nee',
    'bus bu',
    'women men',
    'speed spe',
    'king k',
  ])('keeps %s apart', (words) => {
    expect(new Set(words.split(' ').map(stemEnglish)).size).toBe(2);
  });
});
