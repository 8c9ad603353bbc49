/** `node src/make/docs.ts` writes generated/docs.html: the documentation in one file without external resources. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runRedocly } from './redocly-cli.ts';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'generated/docs.html');

/** The page's only external images, Redocly's logo, are replaced by a data URL. */
const remoteLogo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="14"><text y="11" font-family="system-ui,sans-serif" font-size="11" fill="#475569">Redocly</text></svg>',
)}`;

/** A line break within a paragraph, but not one before or after a table, a heading, a list item or a code block. */
const breaksInParagraphs = /(?<=^(?![ \t]*[|#]).*\S)\n(?![ \t]*(?:[|#>]|[-*+] |\d+[.)] |```|$))[ \t]*/gm;

/** The page's search drops line breaks without a space, which would glue two words together. */
const joinLines = (markdown: string): string =>
  markdown
    .split(/(^[ \t]*```[\s\S]*?^[ \t]*```$)/m)
    .map((part) => (part.trimStart().startsWith('```') ? part : part.replaceAll(breaksInParagraphs, ' ')))
    .join('');

const contract = readFileSync(join(root, 'generated/openapi.json'), 'utf8');
const joined = JSON.parse(contract, (key, value: unknown) =>
  key === 'description' && typeof value === 'string' ? joinLines(value) : value,
);
const folder = join(root, '.cache/docs');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'openapi.json'), JSON.stringify(joined));

// In a folder without redocly.yaml: its plugin would expand the contract a second time.
const args = ['build-docs', 'openapi.json', '--output', page, '--inlineBundle', '--title', 'Tradepost'];
args.push('--template', join(import.meta.dirname, 'docs.hbs'), '--openapi.jsonSamplesExpandLevel', '5');
runRedocly({ root, cwd: folder, args });
writeFileSync(page, readFileSync(page, 'utf8').replaceAll(remoteLogo, logo));
