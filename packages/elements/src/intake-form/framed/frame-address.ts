/** What the page in the frame is told when it is loaded; nothing is told to it afterwards. */
export interface FrameSubject {
  /** Where the API is, without a slash at the end. */
  readonly baseUrl: string;
  readonly form: string;
  /** The organization whose form it is, as the API has said; absent when it has not. */
  readonly organization: string | undefined;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  /** The SHA-256 of the only signing key to accept. */
  readonly fingerprint: string | undefined;
  /** The identifier of the service that the person came from: in the fragment, which no server sees. */
  readonly service: string | undefined;
  /** The form is gone: the frame shows only what waits on the device. */
  readonly onlyWaiting?: boolean;
}

/** Asks the page in the frame for what waits on the device, and nothing else. */
export const ONLY_WAITING = 'waiting';

/** The address of the page with the form, for a frame and for a page of its own alike. */
export function frameAddress(subject: FrameSubject): string {
  const { baseUrl, form, organization, language, theme, fingerprint, service, onlyWaiting } = subject;
  const query = new URLSearchParams({ form, ...(organization && { organization }), lang: language, theme });
  // A fingerprint that is none is passed on as well: what cannot match must go on matching nothing.
  if (fingerprint !== undefined) query.set('keyset', fingerprint);
  if (onlyWaiting) query.set(ONLY_WAITING, '');
  return `${baseUrl}/embed/intake?${query}${service ? `#service=${encodeURIComponent(service)}` : ''}`;
}

/**
 * Light or dark, as the element is at the moment: a page that is light for everybody must not get a dark frame.
 *
 * @param colorScheme the computed value of `color-scheme`
 */
export function shownTheme(colorScheme: string, prefersDark: boolean): 'light' | 'dark' {
  const schemes = colorScheme.split(/\s+/);
  return schemes.includes('dark') && (prefersDark || !schemes.includes('light')) ? 'dark' : 'light';
}
