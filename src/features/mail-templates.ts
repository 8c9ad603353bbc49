import { emailChangeMail } from './accounts/mails/email-change-mail.ts';
import { emailChangedMail } from './accounts/mails/email-changed-mail.ts';
import { emailVerificationMail } from './accounts/mails/email-verification-mail.ts';
import { erasureRequestedMail } from './accounts/mails/erasure-requested-mail.ts';
import { magicLinkMail } from './accounts/mails/magic-link-mail.ts';
import { passwordChangedMail } from './accounts/mails/password-changed-mail.ts';
import { passwordResetMail } from './accounts/mails/password-reset-mail.ts';
import type { MailTemplate } from './mail/mail-template.ts';

/** Every mail that may wait in the outbox. */
export const mailTemplates: readonly MailTemplate[] = [
  emailVerificationMail,
  emailChangeMail,
  emailChangedMail,
  magicLinkMail,
  passwordResetMail,
  passwordChangedMail,
  erasureRequestedMail,
];
