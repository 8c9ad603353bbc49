/**
 * `node src/make/docs.ts [CONTRACT PAGE]` writes the documentation of a contract in one file without external resources: by
 * default, generated/docs.html.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeStreamsAsText } from '../codegen/stream-text.ts';
import { runRedocly } from './redocly-cli.ts';

const root = join(import.meta.dirname, '..', '..');
const ours = [join(root, 'generated/openapi.json'), join(root, 'generated/docs.html')] as const;
const [source = ours[0], page = ours[1]] = process.argv.slice(2);

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

const joined = JSON.parse(readFileSync(source, 'utf8'), (key, value: unknown) =>
  key === 'description' && typeof value === 'string' ? joinLines(value) : value,
);
const kinds = { events: 'Server-Sent Events', lines: 'JSON values, one in each line' };

// The page shows the schema of an item as that of the body.
writeStreamsAsText(joined, ({ item, format, response }) => {
  response.description = `${response.description}\n\nA stream of ${kinds[format]}. The schema is that of one item.`;
  return item;
});
const folder = join(root, '.cache/docs', basename(page, '.html'));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'openapi.json'), JSON.stringify(joined));

// In a folder without redocly.yaml: its plugin would expand the contract a second time.
const args = ['build-docs', 'openapi.json', '--output', page, '--inlineBundle', '--title', 'Tradepost'];
args.push('--template', join(import.meta.dirname, 'docs.hbs'), '--openapi.jsonSamplesExpandLevel', '5');
runRedocly({ root, cwd: folder, args });
writeFileSync(page, readFileSync(page, 'utf8').replaceAll(remoteLogo, logo));
