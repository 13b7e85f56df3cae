export type Theme = 'light' | 'dark';

/** The colours of a picture: those of the tokens of the elements, so that both can stand on one page. */
export interface Colours {
  readonly surface: string;
  readonly border: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Behind marks. */
  readonly quiet: string;
  /** Of what should not be overlooked: that a number may be out of date. */
  readonly notice: string;
  readonly onNotice: string;
}

export const colours: Readonly<Record<Theme, Colours>> = {
  light: {
    surface: '#ffffff',
    border: '#d6dcde',
    text: '#15262c',
    muted: '#4a5d65',
    accent: '#0b5f6e',
    onAccent: '#ffffff',
    quiet: '#e7eff1',
    notice: '#fceed9',
    onNotice: '#7f4500',
  },
  dark: {
    surface: '#11191c',
    border: '#2a363a',
    text: '#e7eef0',
    muted: '#a9b9bf',
    accent: '#74cdd8',
    onAccent: '#11191c',
    quiet: '#1b2b2f',
    notice: '#2d2415',
    onNotice: '#f3bd6b',
  },
};
