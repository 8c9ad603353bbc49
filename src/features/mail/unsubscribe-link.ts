import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Language } from '../../lib/language.ts';
import { hashSecret } from '../../lib/secret.ts';
import { createTextSeal } from '../../lib/text-seal.ts';
import type { DbContext } from '../context.ts';
import type { Services } from '../services.ts';
import type { MailKind } from './mail-template.ts';
import { readUnsubscribeKey } from './unsubscribe-key-repository.ts';

/** The recipient and the kind of a mail. */
export type Unsubscription = {
  userId: string;
  /** The `email_hash` of the recipient. It keeps the token short, and the e-mail address out of it. */
  emailHash: Buffer;
  kind: MailKind;
  language: Language;
};

type Mailing = { userId: string; email: string; kind: MailKind; language: Language };

const PURPOSE = 'unsubscribe';

/** Returns the URL that unsubscribes a recipient from a kind of mail. Only this server can make it. */
export const unsubscribeUrl = async (
  context: DbContext & Pick<Services, 'config'>,
  { userId, email, kind, language }: Mailing,
): Promise<string> => {
  const fields = [kind, language, toUuid(userId), hashSecret(email).toString('base64url')];
  const token = createTextSeal(await readUnsubscribeKey(context)).seal(fields.join(' '), PURPOSE);
  return `${context.config.publicUrl}/v1/mail-unsubscriptions?token=${token}`;
};

/** Returns what a token names. Undefined if this server did not make it. */
export const openUnsubscribeToken = async (
  context: DbContext,
  token: string,
): Promise<Unsubscription | undefined> => {
  const text = createTextSeal(await readUnsubscribeKey(context)).open(token, PURPOSE);
  if (text === undefined) return undefined;
  const [kind, language, uuid, hash] = text.split(' ') as [MailKind, Language, string, string];
  return {
    kind,
    language,
    userId: toPublicId('usr', uuid),
    emailHash: Buffer.from(hash, 'base64url'),
  };
};
