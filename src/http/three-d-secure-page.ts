import type Router from '@koa/router';
import type { Context } from 'koa';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { newProblem } from '../errors.ts';
import { escapeHtml } from '../lib/html.ts';
import { type Language, languages, preferredLanguage } from '../lib/language.ts';
import { formatMoneyIn } from '../lib/money-format.ts';

type Challenges = NonNullable<Deps['paymentChallenges']>;
type Challenge = NonNullable<Awaited<ReturnType<Challenges['find']>>>;

/**
 * Adds the page of the test provider for 3-D Secure. The token in its URL is the only credential, and the page sends no
 * cookie, so another site cannot forge an answer (CSRF). It needs no script: each answer is a form of its own.
 */
export const addThreeDSecurePage = (router: Router, challenges: Challenges, config: Config): void => {
  const path = `${challenges.path}/:paymentId`;

  router.get(path, async (ctx) => {
    const challenge = await challenges.find(...capabilityOf(ctx));
    respond(ctx, requireFound(challenge), config.serviceName);
  });

  for (const answer of ['approve', 'fail'] as const) {
    router.post(`${path}/${answer}`, async (ctx) => {
      const challenge = await challenges.answer(...capabilityOf(ctx), answer);
      // Koa's redirect() would choose its body by Accept.
      ctx.status = 303;
      ctx.set('Location', new URL(requireFound(challenge).returnUrl).href);
    });
  }
};

const capabilityOf = ({ params, query }: Context & { params: Record<string, string> }): [string, string] => [
  params.paymentId ?? '',
  String(query.token ?? ''),
];

const requireFound = (challenge: Challenge | undefined): Challenge => {
  if (challenge) return challenge;
  throw newProblem('not_found', { detail: 'No payment waits at this URL.' });
};

const respond = (ctx: Context, challenge: Challenge, shop: string): void => {
  const language = preferredLanguage(ctx.get('Accept-Language')) ?? languages[0];
  ctx.vary('Accept-Language');
  ctx.type = 'text/html';
  // Browsers apply form-action to the redirect after the form too.
  const returnTo = new URL(challenge.returnUrl);
  const target = returnTo.origin === 'null' ? returnTo.protocol : returnTo.origin;
  ctx.set(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${target}; frame-ancestors 'none'`,
  );
  const answerUrl = (answer: string): string => escapeHtml(`${ctx.path}/${answer}${ctx.search}`);
  ctx.body = page(language, challenge, { shop, answerUrl });
};

type Texts = {
  title: string;
  test: string;
  question: (amount: string, shop: string) => string;
  approve: string;
  fail: string;
  closed: string;
  back: string;
};

const texts: Record<Language, Texts> = {
  en: {
    title: 'Confirm your payment',
    test: 'This is the test provider: no money moves.',
    question: (amount, shop) => `Do you want to pay ${amount} to ${shop}?`,
    approve: 'Confirm payment',
    fail: 'Reject payment',
    closed: 'This payment does not wait for a confirmation any more.',
    back: 'Back to the shop',
  },
  de: {
    title: 'Zahlung bestätigen',
    test: 'Das ist der Testanbieter: Es fließt kein Geld.',
    question: (amount, shop) => `Möchten Sie ${amount} an ${shop} zahlen?`,
    approve: 'Zahlung bestätigen',
    fail: 'Zahlung ablehnen',
    closed: 'Diese Zahlung wartet nicht mehr auf eine Bestätigung.',
    back: 'Zurück zum Shop',
  },
};

type Links = { shop: string; answerUrl: (answer: 'approve' | 'fail') => string };

/** The page of a payment. It loads nothing. */
export const page = (
  language: Language,
  { amount, returnUrl, isOpen }: Challenge,
  { shop, answerUrl }: Links,
): string => {
  const { title, test, question, approve, fail, closed, back } = texts[language];
  const content = isOpen
    ? `<p>${escapeHtml(question(formatMoneyIn(language, amount), shop))}</p>
<div><form method="post" action="${answerUrl('approve')}"><button class="main">${approve}</button></form>
<form method="post" action="${answerUrl('fail')}"><button>${fail}</button></form></div>`
    : `<p>${closed}</p><p><a href="${escapeHtml(returnUrl)}">${back}</a></p>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>
:root { color-scheme: light dark; --line: #767676; --main: #1a4fb4 }
html { background: Canvas; color: CanvasText }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem }
main { border: 1px solid var(--line); border-radius: 0.75rem; padding: 0.5rem 1.5rem 1.5rem }
h1 { font-size: 1.5rem }
small { display: block; border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: 1rem }
div { display: flex; flex-wrap: wrap; gap: 0.75rem }
button { font: inherit; padding: 0.6rem 1.4rem; border: 1px solid var(--line); border-radius: 0.4rem; cursor: pointer;
  background: Canvas; color: CanvasText }
button.main { background: var(--main); border-color: var(--main); color: #fff }
</style></head><body><main><h1>${title}</h1>
${content}
<small>${test}</small></main></body></html>
`;
};
