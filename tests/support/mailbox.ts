import type { CapturedMail } from '../../src/gateways/captured-mail.ts';
import type { TestApp } from './test-app.ts';

/** All mails to an e-mail address so far, in the order of their causes: concurrent deliveries may overtake each other. */
export const mailsTo = async (app: TestApp, address: string): Promise<CapturedMail[]> =>
  (await app.mails())
    .filter(({ to }) => to === address)
    .sort((one, other) => numberOf(one) - numberOf(other));

const numberOf = ({ id }: CapturedMail): number => Number(id.replace('mail-', ''));

/** The token of the link in the newest mail to an e-mail address. */
export const mailedToken = async (app: TestApp, address: string): Promise<string> => {
  const mail = (await mailsTo(app, address)).at(-1);
  const token = /#token=([\w-]{43})\n/.exec(mail?.text ?? '')?.[1];
  if (token === undefined) throw new Error(`The newest mail to ${address} has no link: ${mail?.subject}`);
  return token;
};
