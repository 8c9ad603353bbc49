import type { Language } from '../../lib/language.ts';
import type { Letter } from './mail-block.ts';
import type { Frame } from './mail-frame.ts';
import { renderHtml } from './mail-html.ts';
import { isSubscribed } from './mail-preference-repository.ts';
import type { MailContent, MailContext, MailTemplate, OutboxMail } from './mail-template.ts';
import { renderText } from './mail-text.ts';
import { plain } from './phrase.ts';
import { unsubscribeUrl } from './unsubscribe-link.ts';

/** Without an id for a buyer without an account, who gets no mail that can be turned off. */
type Recipient = { id?: string; username: string; language: Language };

type Definition<Facts> = Pick<MailTemplate, 'name' | 'hourlyQuota'> & {
  optional?: MailTemplate['optional'];
  /** Reads what the mail says, and makes the token of its link. Returns undefined if nothing is to be sent. */
  gather: (
    context: MailContext,
    mail: OutboxMail,
  ) => Promise<{ recipient: Recipient; facts: Facts } | undefined>;
  letter: Record<Language, (facts: Facts) => Letter>;
  /** The facts of the preview. */
  sample: Facts;
};

/**
 * Makes a template that writes each mail in the language of its account, as HTML and as plain text. An optional mail is
 * withheld from a recipient who has turned off its kind, and names the URL that does so.
 */
export const defineMail = <Facts>({
  name,
  hourlyQuota,
  optional,
  gather,
  letter,
  sample,
}: Definition<Facts>): MailTemplate => ({
  name,
  hourlyQuota,
  optional,
  compose: async (context, mail) => {
    const gathered = await gather(context, mail);
    if (!gathered) return undefined;
    const { recipient, facts } = gathered;
    const { email } = mail;
    const frame = { ...recipient, email, shop: context.config.mailFrom.name };
    const content = letter[recipient.language](facts);
    if (!optional || recipient.id === undefined)
      return write(content, { ...frame, unsubscribeUrl: undefined });
    const mailing = { ...frame, userId: recipient.id, kind: optional };
    if (!(await isSubscribed(context, mailing))) return undefined;
    return write(content, { ...frame, unsubscribeUrl: await unsubscribeUrl(context, mailing) });
  },
  preview: ({ config }, language) =>
    write(letter[language](sample), {
      language,
      username: 'mara-lindqvist',
      email: 'mara.lindqvist@example.com',
      shop: config.mailFrom.name,
      unsubscribeUrl: optional && `${config.publicUrl}/v1/mail-unsubscriptions?token=preview`,
    }),
});

const write = (letter: Letter, frame: Frame): MailContent => ({
  subject: plain(frame.language, letter.subject),
  text: renderText(letter, frame),
  html: renderHtml(letter, frame),
  ...(frame.unsubscribeUrl !== undefined && {
    headers: {
      'List-Unsubscribe': `<${frame.unsubscribeUrl}>`,
      // RFC 8058: a mail program unsubscribes with a POST, without opening a page.
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }),
});

/**
 * Returns the URL of a page of the shop, with a secret token in the fragment. Browsers do not send the fragment, so the
 * token gets into no log and no `Referer`.
 */
export const linkTo = (webUrl: string, page: string, token: string): string =>
  `${webUrl}/${page}#token=${token}`;
