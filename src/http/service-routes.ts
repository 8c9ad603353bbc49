import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Router } from '@koa/router';
import type { Logger } from 'pino';
import { problems } from '../../generated/problems.ts';
import { firstChunk } from '../contract/first-chunk.ts';
import { Problem } from '../contract/problem.ts';
import type { Deps } from '../deps.ts';
import { newProblem } from '../errors.ts';
import { projectFile } from '../project-file.ts';
import { addCapturedMailPage } from './captured-mail-page.ts';
import { addMetricsPage } from './metrics-page.ts';
import { http } from './node-http.ts';
import { addThreeDSecurePage } from './three-d-secure-page.ts';

/**
 * Creates the routes outside the contract: health, metrics, public keys, captured mail, the page of the test provider of
 * payments, the contract and its documentation.
 */
export const createServiceRoutes = (deps: Deps): Router => {
  const { lifecycle, readiness, tokens, config, capturedMails, contributions, paymentChallenges } = deps;
  const contract = readFileSync(projectFile('generated/openapi.json'));
  // As strict about paths as the contract's router. The router responds with 501 to methods outside `methods`.
  const router = new Router({ sensitive: true, strict: true, methods: http.METHODS });

  router.get('/livez', (ctx) => {
    ctx.body = { status: 'live' };
  });

  router.get('/readyz', async (ctx) => {
    if (lifecycle.isDraining()) {
      throw newProblem('unavailable', { detail: 'The server is stopping.' });
    }
    await readiness().catch((cause: unknown) => {
      (ctx.state.log as Logger).warn({ err: cause }, '/readyz responds with 503: the database is not ready');
      if (cause instanceof Problem) throw cause;
      throw newProblem('unavailable', { detail: 'The database accepts no writes at the moment.', cause });
    });
    ctx.body = { status: 'ready' };
  });

  router.get('/.well-known/jwks.json', async (ctx) => {
    ctx.set('Cache-Control', 'public, max-age=300');
    ctx.body = await tokens.publicKeys();
  });

  router.get('/openapi.json', (ctx) => {
    ctx.set('Cache-Control', 'no-cache');
    ctx.type = 'application/json';
    ctx.body = contract;
  });

  /** The `type` of a problem is this URL, which redirects to the explanation. */
  router.get('/problems/:code', (ctx) => {
    if (!Object.hasOwn(problems, ctx.params.code ?? '')) throw newProblem('not_found');
    ctx.set('Cache-Control', 'no-cache');
    // Koa's redirect() would choose its body by Accept.
    ctx.status = 302;
    ctx.set('Location', '/docs#/errors/all-codes');
  });

  router.get('/docs', async (ctx) => {
    // Opened before the response begins, because `make docs` may replace the file at any moment.
    const page = await open(projectFile('generated/docs.html')).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      throw newProblem('not_found', {
        detail: 'The documentation does not exist yet. Write it with `make docs`.',
      });
    });
    const stream = page.createReadStream();
    await firstChunk(stream, ctx.res);
    ctx.type = 'text/html';
    ctx.set('Cache-Control', 'no-cache');
    ctx.set('Content-Security-Policy', docsPolicy);
    ctx.body = stream;
  });

  if (capturedMails && config.devMail === 'on') {
    addCapturedMailPage(router, { capturedMails, templates: contributions.mailTemplates, config });
  }
  if (paymentChallenges) addThreeDSecurePage(router, paymentChallenges, config);
  addMetricsPage(router, deps);

  return router;
};

/** The page is one file: its inline scripts may run, and it may load nothing. */
const docsPolicy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; worker-src blob:; frame-ancestors 'none'";
