/** Finds changes that callers notice and that Redocly's own rules miss or misjudge. */
import type { Contract, Operation, Schema, Security } from './contract-model.ts';
import { problemCodes } from './operation-table.ts';
import { resolverOf } from './reference.ts';

/** `text` names the place and the change. An approval repeats it. */
export type Change = { breaking: boolean; text: string };

type Pair = { before: Operation; after: Operation; base: Contract; revision: Contract };
type Found = { breaking: boolean; what: string };
type Rule = (pair: Pair) => Found[];

/** Compares two contracts. `today` decides whether the sunset of a removed operation is over. */
export const findChanges = (base: Contract, revision: Contract, today: Date): Change[] => {
  const now = new Map(revision.operations.map((operation) => [routeOf(operation), operation]));
  return base.operations.flatMap((before) => {
    const after = now.get(routeOf(before));
    const found = after
      ? rules.flatMap((rule) => rule({ before, after, base, revision }))
      : [removal(before, today)];
    return found.map(({ breaking, what }) => ({ breaking, text: `${nameOf(before)}: ${what}` }));
  });
};

const routeOf = ({ method, path }: Operation): string => `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;
const breaks = (what: string): Found => ({ breaking: true, what });
const harmless = (what: string): Found => ({ breaking: false, what });
const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
const same = (one: unknown, other: unknown): boolean => show(one) === show(other);
const lost = <T>(before: T[], after: T[]): T[] => before.filter((item) => !after.includes(item));

const removal = ({ extensions }: Operation, today: Date): Found => {
  const sunset = extensions['x-sunset'];
  if (typeof sunset !== 'string') return breaks('was removed and had no x-sunset');
  if (Date.parse(sunset) > today.getTime()) return breaks(`was removed before its sunset, ${sunset}`);
  return harmless(`was removed after its sunset, ${sunset}`);
};

const sunset: Rule = ({ before, after }) => {
  const [was, is] = [before.extensions['x-sunset'], after.extensions['x-sunset']].map(String);
  if (before.extensions['x-sunset'] === undefined || was === is) return [];
  const earlier = Date.parse(is as string) < Date.parse(was as string);
  return [
    earlier ? breaks(`the sunset came forward to ${is}`) : harmless(`the sunset went from ${was} to ${is}`),
  ];
};

const deprecation: Rule = ({ before, after }) =>
  !before.deprecated && after.deprecated ? [harmless('was deprecated')] : [];

/** Tells whether the security accepts these credentials. Credentials are checked even if they are optional. */
const accepts = (security: Security, held: Record<string, string[]>): boolean => {
  const presented = security.filter((alternative) => Object.keys(alternative).some((scheme) => held[scheme]));
  const checked =
    presented.length > 0
      ? presented
      : security.filter((alternative) => Object.keys(alternative).length === 0);
  return (
    security.length === 0 ||
    checked.some((alternative) =>
      Object.entries(alternative).every(
        ([scheme, scopes]) => held[scheme] && lost(scopes, held[scheme]).length === 0,
      ),
    )
  );
};

const security: Rule = ({ before, after }) => {
  const alternatives = (list: Security): Security => (list.length > 0 ? list : [{}]);
  const rejected = alternatives(before.security).filter((held) => !accepts(after.security, held));
  const accepted = alternatives(after.security).filter((held) => !accepts(before.security, held));
  const change = `security went from ${show(before.security)} to ${show(after.security)}`;
  if (rejected.length > 0) return [breaks(`${change}, so some accepted callers are rejected`)];
  return accepted.length > 0 ? [harmless(`${change}, which accepts more callers`)] : [];
};

const problems: Rule = ({ before, after, base, revision }) => {
  const list = (contract: Contract, operation: Operation): string[] =>
    problemCodes(contract, operation).map((code) => `${contract.problems[code]?.status} ${code}`);
  const [was, is] = [list(base, before), list(revision, after)];
  return [
    ...lost(is, was).map((problem) => breaks(`the problem ${problem} was added`)),
    ...lost(was, is).map((problem) => breaks(`the problem ${problem} was removed`)),
  ];
};

const successes: Rule = ({ before, after }) => {
  const statuses = ({ responses }: Operation): string[] =>
    responses.map(({ status }) => status).filter((status) => /^2/.test(status));
  return lost(statuses(after), statuses(before)).map((status) => breaks(`the response ${status} was added`));
};

const responseHeaders: Rule = ({ before, after }) =>
  before.responses.flatMap(({ status, headers }) => {
    const now = after.responses.find((response) => response.status === status)?.headers ?? [];
    return headers
      .filter(
        ({ name, required }) => required && now.some((header) => header.name === name && !header.required),
      )
      .map(({ name }) => breaks(`the header ${name} of ${status} became optional`));
  });

/** The SDK's input uses the names of the path parameters. */
const path: Rule = ({ before, after }) =>
  before.path === after.path ? [] : [breaks(`the path became ${after.path}`)];

/** The SDK's namespaces are the tags. */
const tag: Rule = ({ before, after }) =>
  before.tag === after.tag ? [] : [breaks(`the tag went from ${before.tag} to ${after.tag}`)];

/** Declarations that other rules compare. */
const checkedElsewhere = ['x-problems', 'x-deprecated-since', 'x-sunset', 'x-replaced-by'];

type Limit = { quota: number };

const rangesOf = (ranges: unknown = []): string[] => (ranges as unknown[]).map(show);

/** Harmless changes of declared behaviour; any other change may break a caller. */
const isHarmless: Record<string, (before: unknown, after: unknown) => boolean> = {
  'x-cache': () => true,
  'x-invalidates': () => true,
  'x-etag': (before, after) => before === undefined && after === 'read',
  'x-idempotency': (before, after) => before !== after && after === 'optional',
  'x-ranges': (before, after) => lost(rangesOf(after), rangesOf(before)).length === 0,
  'x-rate-limit': (before, after) => {
    if (before === undefined || after === undefined) return after === undefined;
    const [{ quota: was, ...old }, { quota: is, ...now }] = [before, after] as [Limit, Limit];
    return is >= was && same(old, now);
  },
};

const policies: Rule = ({ before, after }) => {
  const names = new Set([...Object.keys(before.extensions), ...Object.keys(after.extensions)]);
  return lost([...names], checkedElsewhere).flatMap((name) => {
    const [was, is] = [before.extensions[name], after.extensions[name]];
    if (same(was, is)) return [];
    const what = `${name} went from ${show(was)} to ${show(is)}`;
    return [isHarmless[name]?.(was, is) ? harmless(what) : breaks(what)];
  });
};

type Compared = { at: string; was: Schema; is: Schema };

/** Calls `judge` for each pair of schemas and for the pairs of their subschemas at the same place. */
const compareSchemas = (
  { base, revision }: Pair,
  pairs: [at: string, one: unknown, other: unknown][],
  judge: (compared: Compared) => Found[],
): Found[] => {
  const found: Found[] = [];
  const seen = new Set<unknown>();
  const compare = (at: string, one: unknown, other: unknown): void => {
    if (!isSchema(one) || !isSchema(other)) return;
    const isPlainReference = Object.keys(one).length === 1 && typeof one.$ref === 'string';
    const key = isPlainReference ? one.$ref : one;
    if (seen.has(key)) return;
    seen.add(key);
    const [was, is] = [whole(base, one), whole(revision, other)];
    found.push(...judge({ at, was, is }));
    const [had, has] = [was.properties ?? {}, is.properties ?? {}] as [Schema, Schema];
    for (const name of Object.keys(had)) compare(`${at}/${name}`, had[name], has[name]);
    compare(`${at}/*`, was.items, is.items);
    compare(`${at}/*`, was.additionalProperties, is.additionalProperties);
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const [parts, others] = [was[keyword] ?? [], is[keyword] ?? []] as [unknown[], unknown[]];
      parts.forEach((part, index) => {
        compare(at, part, others[index]);
      });
    }
  };
  for (const [at, one, other] of pairs) compare(at, one, other);
  return found;
};

/** Requests: an open object silently ignores a removed property, and a default takes effect silently. */
const input: Rule = (pair) => {
  const { before, after } = pair;
  const parameters = before.parameters.map(({ in: place, name, schema }): [string, unknown, unknown] => [
    `${place} ${name}`,
    schema,
    after.parameters.find((parameter) => parameter.in === place && parameter.name === name)?.schema,
  ]);
  const bodies = (before.body?.media ?? []).map(({ type, schema }): [string, unknown, unknown] => [
    'body',
    schema,
    after.body?.media.find((media) => media.type === type)?.schema,
  ]);
  return compareSchemas(pair, [...parameters, ...bodies], ({ at, was, is }) => {
    const closed = is.additionalProperties === false || is.unevaluatedProperties === false;
    // Redocly reports the removal from a closed object.
    const gone = closed ? [] : lost(Object.keys(was.properties ?? {}), Object.keys(is.properties ?? {}));
    return [
      ...(same(was.default, is.default)
        ? []
        : [breaks(`the default of ${at} went from ${show(was.default)} to ${show(is.default)}`)]),
      ...gone.map((name) => breaks(`the property ${name} of ${at} was removed`)),
    ];
  });
};

/** Callers that handle only the listed values break when an enum becomes extensible. */
const extensibleEnums: Rule = (pair) => {
  const { before, after } = pair;
  const bodies = before.responses.flatMap(({ status, media }) =>
    media.map(({ type, schema }): [string, unknown, unknown] => [
      status,
      schema,
      after.responses
        .find((response) => response.status === status)
        ?.media.find((content) => content.type === type)?.schema,
    ]),
  );
  return compareSchemas(pair, bodies, ({ at, was, is }) =>
    was.enum && is['x-extensible'] && !was['x-extensible']
      ? [breaks(`the enum of ${at} became extensible`)]
      : [],
  );
};

/** Resolves a reference and keeps its sibling keywords. */
const whole = ({ document }: Contract, { $ref, ...beside }: Schema): Schema =>
  $ref === undefined ? beside : { ...resolverOf(document)<Schema>({ $ref }), ...beside };

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

const rules: Rule[] = [
  security,
  problems,
  successes,
  responseHeaders,
  input,
  extensibleEnums,
  policies,
  path,
  tag,
  deprecation,
  sunset,
];
