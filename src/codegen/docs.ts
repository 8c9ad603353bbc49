/** `node src/codegen/docs.ts` writes generated/docs.html: the whole documentation in one file that asks no other. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runRedocly } from './redocly-cli.ts';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'generated/docs.html');

/** The page's only pictures from elsewhere: Redocly's name in the corner. It can say that itself. */
const remoteLogo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="14"><text y="11" font-family="system-ui,sans-serif" font-size="11" fill="#475569">Redocly</text></svg>',
)}`;

// Away from redocly.yaml, whose plugin would expand the expanded contract again.
const args = ['build-docs', 'openapi.json', '--output', page, '--inlineBundle', '--title', 'Tradepost'];
args.push('--template', join(import.meta.dirname, 'docs.hbs'), '--openapi.jsonSamplesExpandLevel', '5');
runRedocly({ root, cwd: join(root, 'generated'), args });
writeFileSync(page, readFileSync(page, 'utf8').replaceAll(remoteLogo, logo));
