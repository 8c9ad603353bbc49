import type { CatalogueFault, CatalogueFormat, Entry } from './catalogue-file.ts';
import { readCsv } from './csv-reader.ts';
import { checkEntry } from './entry-validation.ts';
import { readJsonl } from './jsonl-reader.ts';
import { utf8Lines } from './utf8-lines.ts';

/**
 * Reads a file entry by entry, in bounded memory. Yields the entries that are right by themselves, and the faults of the
 * others. Throws an UnreadableFile where it cannot read on.
 */
export async function* readCatalogue(
  format: CatalogueFormat,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Entry | CatalogueFault> {
  const read = format === 'csv' ? readCsv : readJsonl;
  for await (const raw of read(utf8Lines(bytes))) {
    if ('rule' in raw) {
      yield raw;
      continue;
    }
    const checked = checkEntry(raw);
    if (Array.isArray(checked)) yield* checked;
    else yield checked;
  }
}
