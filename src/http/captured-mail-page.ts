import type Router from '@koa/router';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { escapeHtml } from '../lib/html.ts';
import { requireOwnHost } from './own-host.ts';

type CapturedMails = NonNullable<Deps['capturedMails']>;
type CapturedMail = Awaited<ReturnType<CapturedMails['list']>>[number];

/** Adds the page of captured mail for development, newest first, as HTML or JSON. */
export const addCapturedMailPage = (
  router: Router,
  { capturedMails, config }: { capturedMails: CapturedMails; config: Pick<Config, 'publicUrl'> },
): void => {
  router.get('/dev/mail', async (ctx) => {
    requireOwnHost(ctx, config);
    const mails = (await capturedMails.list()).reverse();
    ctx.set('Cache-Control', 'no-store');
    ctx.vary('Accept');
    if (ctx.accepts('json', 'html') !== 'html') {
      ctx.body = { items: mails };
      return;
    }
    ctx.type = 'text/html';
    ctx.set('Content-Security-Policy', policy);
    ctx.body = page(mails);
  });
};

const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const page = (mails: CapturedMail[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Captured mail</title><style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
article { border-top: 1px solid; padding: 1rem 0 }
</style></head><body><h1>Captured mail</h1>
<p>${mails.length === 0 ? 'There is none yet.' : 'Nothing here was sent: SMTP_URL is not set. The newest is on top.'}</p>
${mails.map(article).join('\n')}
</body></html>
`;

const article = ({ to, subject, text, capturedAt }: CapturedMail): string => `<article>
<h2>${escapeHtml(subject)}</h2><p>to ${escapeHtml(to)}, <time>${escapeHtml(capturedAt)}</time></p>
<pre>${withLinks(escapeHtml(text))}</pre></article>`;

const withLinks = (html: string): string =>
  html.replaceAll(/https?:\/\/[^\s<>]+/g, (url) => `<a href="${url}">${url}</a>`);
