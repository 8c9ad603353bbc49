/**
 * `node src/make/mock-contract.ts FILE [CONTRACT]` writes the contract for Prism. It has no `deprecated`: for a deprecated
 * operation, Prism sends `Deprecation: true`, as in drafts of RFC 9745, which its own validation then rejects. Otherwise it
 * sends the header's example. A stream of items is text, because Prism knows no other content of its media types.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Json } from '../codegen/json.ts';
import { writeStreamsAsText } from '../codegen/stream-text.ts';

type Paths = Record<string, Record<string, { deprecated?: boolean }>>;

const ours = join(import.meta.dirname, '..', '..', 'generated', 'openapi.json');
const [file, source = ours] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node src/make/mock-contract.ts FILE [CONTRACT]');

const contract = JSON.parse(readFileSync(source, 'utf8')) as Json;
for (const operations of Object.values(contract.paths as Paths)) {
  for (const operation of Object.values(operations)) delete operation.deprecated;
}
writeStreamsAsText(contract, () => ({ type: 'string' }));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(contract));
