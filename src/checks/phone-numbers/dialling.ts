/** The number that a link calls or sends a message to. */
export interface Dialling {
  readonly scheme: 'tel' | 'sms' | 'whatsapp';
  /** As it is written in the address. */
  readonly number: string;
}

/** `https://wa.me/12075550142`, with the country code and without the plus. */
const WHATSAPP =
  /^(?:https?:)?\/\/(?:wa\.me\/|(?:www\.|api\.|web\.)?whatsapp\.com\/send\/?\?(?:[^#]*&)?phone=)(?:\+|%2B)?(\d+)/i;

export function diallingOf(url: string): Dialling | undefined {
  const [, scheme, number = ''] = /^(tel|sms):([^?]*)/i.exec(url) ?? [];
  if (scheme !== undefined) return {scheme: scheme.toLowerCase() === 'tel' ? 'tel' : 'sms', number};
  const digits = WHATSAPP.exec(url)?.[1];
  return digits === undefined ? undefined : {scheme: 'whatsapp', number: `+${digits}`};
}
