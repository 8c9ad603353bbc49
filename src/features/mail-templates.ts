import { magicLinkMail } from './accounts/authentication/magic-links/magic-link-mail.ts';
import { passwordChangedMail } from './accounts/authentication/passwords/password-changed-mail.ts';
import { passwordResetMail } from './accounts/authentication/passwords/password-reset-mail.ts';
import { emailChangeMail } from './accounts/users/email-change-mail.ts';
import { emailChangedMail } from './accounts/users/email-changed-mail.ts';
import { emailVerificationMail } from './accounts/users/email-verification-mail.ts';
import { erasureRequestedMail } from './accounts/users/erasure-requested-mail.ts';
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
