import type { Language } from '../../lib/language.ts';
import { type Phrase, say } from './phrase.ts';

/** The facts around every letter. */
export type Frame = {
  language: Language;
  username: string;
  /** The e-mail address of the recipient. */
  email: string;
  /** The name of the sender. */
  shop: string;
  /** The URL that turns off this kind of mail. Undefined for mail that must arrive. */
  unsubscribeUrl: string | undefined;
};

type FrameTexts = { greeting: Phrase; footer: Phrase; unsubscribe: Phrase };

const texts: Record<Language, (frame: Frame) => FrameTexts> = {
  en: ({ username, email, shop }) => ({
    greeting: say`Hello ${username},`,
    footer: say`${shop} has sent this mail to ${email}.`,
    unsubscribe: say`Unsubscribe from mails of this kind`,
  }),
  de: ({ username, email, shop }) => ({
    greeting: say`Hallo ${username},`,
    footer: say`${shop} hat diese E-Mail an ${email} gesendet.`,
    unsubscribe: say`E-Mails dieser Art abbestellen`,
  }),
};

/** Returns the greeting and the footer in the language of the frame. */
export const frameTexts = (frame: Frame): FrameTexts => texts[frame.language](frame);
