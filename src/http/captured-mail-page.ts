import type Router from '@koa/router';
import type { Context } from 'koa';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { newProblem } from '../errors.ts';
import { escapeHtml } from '../lib/html.ts';
import { languages } from '../lib/language.ts';
import { requireOwnHost } from './own-host.ts';

type CapturedMails = NonNullable<Deps['capturedMails']>;
type CapturedMail = Awaited<ReturnType<CapturedMails['list']>>[number];
type Template = Deps['contributions']['mailTemplates'][number];

type Parts = {
  capturedMails: CapturedMails;
  templates: readonly Template[];
  config: Config;
};

/** Adds the pages of mail for development: captured mail, newest first, and a preview of each template and language. */
export const addCapturedMailPage = (router: Router, { capturedMails, templates, config }: Parts): void => {
  router.get('/dev/mail', async (ctx) => {
    requireOwnHost(ctx, config);
    const mails = (await capturedMails.list()).reverse();
    ctx.set('Cache-Control', 'no-store');
    ctx.vary('Accept');
    if (ctx.accepts('json', 'html') !== 'html') {
      ctx.body = { items: mails };
      return;
    }
    respond(ctx, 'text/html', page(mails, templates));
  });

  router.get('/dev/mail/captured/:id', async (ctx) => {
    requireOwnHost(ctx, config);
    const mail = (await capturedMails.list()).findLast(({ id }) => id === ctx.params.id);
    if (!mail) throw newProblem('not_found');
    respond(ctx, 'text/html', mail.html);
  });

  router.get('/dev/mail/templates/:name/:part', async (ctx) => {
    requireOwnHost(ctx, config);
    const template = templates.find(({ name }) => name === ctx.params.name);
    const [language, format] = (ctx.params.part ?? '').split('.');
    const known = languages.find((one) => one === language);
    if (!template || !known || (format !== 'html' && format !== 'txt')) throw newProblem('not_found');
    const { html, text } = template.preview({ config }, known);
    if (format === 'html') respond(ctx, 'text/html', html);
    else respond(ctx, 'text/plain', text);
  });
};

const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const respond = (ctx: Context, type: string, body: string): void => {
  ctx.type = type;
  ctx.set('Content-Security-Policy', policy);
  ctx.body = body;
};

const page = (mails: CapturedMail[], templates: readonly Template[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Captured mail</title><style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
article { border-top: 1px solid; padding: 1rem 0 }
</style></head><body><main><h1>Captured mail</h1>
<p>${mails.length === 0 ? 'There is none yet.' : 'Nothing here was sent: SMTP_URL is not set. The newest is on top.'}</p>
${mails.map(article).join('\n')}
<h2>Templates</h2>
<ul>
${templates.map(previews).join('\n')}
</ul></main></body></html>
`;

const previews = ({ name }: Template): string => {
  const links = languages.flatMap((language) =>
    ['html', 'txt'].map((format) => {
      const file = `${language}.${format}`;
      return `<a href="/dev/mail/templates/${name}/${file}">${file}</a>`;
    }),
  );
  return `<li>${escapeHtml(name)}: ${links.join(' · ')}</li>`;
};

const article = ({ id, to, subject, text, capturedAt }: CapturedMail): string => `<article>
<h2>${escapeHtml(subject)}</h2><p>to ${escapeHtml(to)}, <time>${escapeHtml(capturedAt)}</time>,
<a href="/dev/mail/captured/${encodeURIComponent(id)}">as HTML</a></p>
<pre>${withLinks(escapeHtml(text))}</pre></article>`;

const withLinks = (html: string): string =>
  html.replaceAll(/https?:\/\/[^\s<>]+/g, (url) => `<a href="${url}">${url}</a>`);
