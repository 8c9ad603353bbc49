import { parseJson } from '../../../contract/json-text.ts';
import { Problem } from '../../../contract/problem.ts';
import { type CatalogueFault, faultAt, type RawEntry } from './catalogue-file.ts';

/** Reads the lines of a catalogue in JSONL. Empty lines count, and are skipped. Yields a fault for a line without JSON. */
export async function* readJsonl(blocks: AsyncIterable<string>): AsyncGenerator<RawEntry | CatalogueFault> {
  let row = 0;
  for await (const block of blocks) {
    const lines = block.split('\n');
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) {
      row += 1;
      if (line.trim() !== '') yield entryOf(line, row);
    }
  }
}

const entryOf = (line: string, row: number): RawEntry | CatalogueFault => {
  const place = { format: 'jsonl', rows: [row] } as const;
  try {
    return { place, value: parseJson(line) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const detail = error.message.replace('The body', 'The line');
    return faultAt(place, { field: [], rule: 'json', detail });
  }
};
