import type { Actor } from '../accounts/access/actor.ts';
import type { Services } from '../services.ts';
import type { AccountExport, ExportContext, ListPart, ValuePart } from './personal-data.ts';

type Part = ListPart<unknown> | ValuePart<unknown>;

type Parts = {
  owner: Actor;
  /** Called after each page, in percent. */
  onProgress: (percent: number) => Promise<void>;
};

/**
 * Yields the JSON of an export in the format of the contract, one page of a list after another, so that an account of any
 * size takes little memory. Each item is one line. No list is truncated.
 */
export async function* exportText(
  context: ExportContext & Pick<Services, 'personalData'>,
  { owner, onProgress }: Parts,
): AsyncGenerator<Buffer> {
  const parts = Object.entries<Part>(context.personalData.exports);
  const lists = new Map(parts.flatMap(([name, part]) => ('read' in part ? [] : [[name, part] as const])));
  const values: Record<string, unknown> = {};
  for (const [name, part] of parts) values[name] = 'read' in part ? await part.read(context, owner) : [];
  const frame = { exportedAt: context.clock.now().toISOString(), ...values, shortened: [] };
  const declare = await loadPresenter(frame as unknown as AccountExport);
  let done = 0;
  let opening = '{\n';
  for (const [name, value] of Object.entries(declare({}))) {
    const list = lists.get(name);
    yield Buffer.from(`${opening}${JSON.stringify(name)}:${list ? '[' : JSON.stringify(value)}`);
    opening = ',\n';
    if (!list) continue;
    for await (const { rows, pages } of pagesOf(context, owner, list)) {
      const items = declare({ [name]: rows })[name] as unknown[];
      const lines = items.map((item) => `\n${JSON.stringify(item)}`).join(',');
      yield Buffer.from(pages > 1 && items.length > 0 ? `,${lines}` : lines);
      // The number of pages is unknown: each further page is half as near to the end of its list.
      await onProgress((100 * (done + 1 - 1 / (pages + 1))) / lists.size);
    }
    done += 1;
    yield Buffer.from(']');
  }
  yield Buffer.from('\n}\n');
}

async function* pagesOf(context: ExportContext, owner: Actor, { pageSize, readPage }: ListPart<unknown>) {
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await readPage(context, owner, { limit: pageSize, cursor });
    pages += 1;
    yield { rows: page.rows, pages };
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

/**
 * Returns a function that shows some members of an export as `exportAccount` would: without undeclared fields. It throws if a
 * member breaks the contract. The frame has all other members.
 */
const loadPresenter = async (frame: AccountExport) => {
  const { serializers } = await import('../../../generated/serializers.js');
  const serialize = serializers.exportAccount?.['200']?.['application/json'];
  if (!serialize) throw new Error('exportAccount declares no 200 as JSON');
  return (members: Record<string, unknown>): Record<string, unknown> =>
    JSON.parse(serialize({ ...frame, ...members }));
};
