import { escapeHtml } from '../../lib/html.ts';
import type { MailContent } from './mail-template.ts';

export type Letter = {
  subject: string;
  /** The username of the recipient. */
  username: string;
  /** The paragraphs before the link. */
  opening: string[];
  link?: { label: string; url: string };
  closing: string[];
};

/** Renders a letter as plain text and as HTML, with the same content. */
export const writeLetter = ({ subject, username, opening, link, closing }: Letter): MailContent => {
  const greeting = `Hello ${username},`;
  const text = [greeting, ...opening, ...(link ? [`${link.label}:\n${link.url}`] : []), ...closing];
  const html = [
    ...[greeting, ...opening].map(toParagraph),
    ...(link ? [`<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`] : []),
    ...closing.map(toParagraph),
  ];
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>\n${html.join('\n')}\n</body></html>\n`,
  };
};

const toParagraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

/**
 * Returns the URL of a page of the shop, with a secret token in the fragment. Browsers do not send the fragment, so the
 * token gets into no log and no `Referer`.
 */
export const linkTo = (webUrl: string, page: string, token: string): string =>
  `${webUrl}/${page}#token=${token}`;
