import { describe, expect, it } from 'vitest';
import { drawingOf } from './category-icons.ts';

describe('the picture of a kind of help', () => {
  it.each([
    ['psychological-support', 'heart'],
    ['child-psychology', 'sprout'],
    ['violence-counselling', 'shield'],
    ['legal-aid', 'scales'],
    ['humanitarian-aid', 'parcel'],
    ['for-children', 'child'],
    ['child-friendly-space', 'blocks'],
    ['teacher-training', 'book'],
    ['evacuation-and-transit', 'bus'],
    ['social-support', 'hands'],
  ])('goes by its code: %s', (code, drawing) => {
    expect(drawingOf(code)).toBe(drawing);
  });

  it('is a neutral one for a code that nobody has thought of', () => {
    expect(drawingOf('astronomy')).toBe('other');
    expect(drawingOf('')).toBe('other');
  });
});
