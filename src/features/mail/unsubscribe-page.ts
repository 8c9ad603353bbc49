import { escapeHtml } from '../../lib/html.ts';
import type { Language } from '../../lib/language.ts';
import type { MailKind } from './mail-template.ts';
import type { Unsubscription } from './unsubscribe-link.ts';

/** The page loads nothing, and its form can only call this server. */
export const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
} as const;

type Texts = {
  kinds: Record<MailKind, string>;
  title: string;
  question: (kind: string, shop: string) => string;
  button: string;
  doneTitle: string;
  done: (kind: string, shop: string) => string;
};

const texts: Record<Language, Texts> = {
  en: {
    kinds: { welcome: 'the welcome', comment: 'notices of comments', reply: 'notices of replies' },
    title: 'Unsubscribe',
    question: (kind, shop) => `Do you want to turn off this kind of mail from ${shop}: ${kind}?`,
    button: 'Unsubscribe',
    doneTitle: 'You are unsubscribed',
    done: (kind, shop) =>
      `${shop} will not send this kind of mail to you any more: ${kind}. You can turn it on again in your account.`,
  },
  de: {
    kinds: { welcome: 'die Begrüßung', comment: 'Hinweise auf Kommentare', reply: 'Hinweise auf Antworten' },
    title: 'Abbestellen',
    question: (kind, shop) => `Möchten Sie diese Art von E-Mails von ${shop} abbestellen: ${kind}?`,
    button: 'Abbestellen',
    doneTitle: 'Abbestellt',
    done: (kind, shop) =>
      `${shop} sendet Ihnen diese Art von E-Mails nicht mehr: ${kind}. In Ihrem Konto können Sie sie wieder bestellen.`,
  },
};

/** The question whether to unsubscribe. Its button sends the form of RFC 8058 to the URL of the page. */
export const unsubscribePage = ({ kind, language }: Unsubscription, shop: string): string => {
  const { kinds, title, question, button } = texts[language];
  return page(
    language,
    title,
    `<p>${escapeHtml(question(kinds[kind], shop))}</p>
<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${button}</button></form>`,
  );
};

/** The confirmation. */
export const unsubscribedPage = ({ kind, language }: Unsubscription, shop: string): string => {
  const { kinds, doneTitle, done } = texts[language];
  return page(language, doneTitle, `<p>${escapeHtml(done(kinds[kind], shop))}</p>`);
};

const page = (language: Language, title: string, content: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>
:root { color-scheme: light dark }
html { background: Canvas; color: CanvasText }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem }
button { font: inherit; padding: 0.6rem 1.4rem }
</style></head><body><main><h1>${title}</h1>
${content}
</main></body></html>
`;
