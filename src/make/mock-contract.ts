/**
 * `node src/make/mock-contract.ts FILE` writes the contract for Prism, without `deprecated`. For a deprecated operation,
 * Prism sends `Deprecation: true`, as in drafts of RFC 9745, which its own validation then rejects. Otherwise it sends the
 * header's example.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Document = { paths: Record<string, Record<string, { deprecated?: boolean }>> };

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node src/make/mock-contract.ts FILE');

const bundle = join(import.meta.dirname, '..', '..', 'generated', 'openapi.json');
const contract = JSON.parse(readFileSync(bundle, 'utf8')) as Document;
for (const operations of Object.values(contract.paths)) {
  for (const operation of Object.values(operations)) delete operation.deprecated;
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(contract));
