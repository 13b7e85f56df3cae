/** A way to send a message. */
export type ShareWay = 'viber' | 'telegram' | 'whatsapp' | 'sms' | 'email';

/**
 * The addresses that open a messenger with the message in it, to be sent to whomever the visitor chooses. None is asked
 * for anything before it is tapped.
 */
export function shareTargets(subject: string, text: string, link: string): Readonly<Record<ShareWay, string>> {
  const whole = encodeURIComponent(`${text}\n${link}`);
  return {
    viber: `viber://forward?text=${whole}`,
    telegram: `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(text)}`,
    whatsapp: `https://wa.me/?text=${whole}`,
    // Between them the two signs are understood by iPhones and by all others.
    sms: `sms:?&body=${whole}`,
    email: `mailto:?subject=${encodeURIComponent(subject)}&body=${whole}`,
  };
}
