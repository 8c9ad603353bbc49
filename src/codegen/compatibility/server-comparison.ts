/** Compares the URLs at which callers reach an operation. */
import type { EffectiveOperation } from './effective-contract.ts';
import { textOf } from './schema-shape.ts';

type Variable = { default: string; enum?: string[] };
export type Server = { url: string; variables?: Record<string, Variable> };

/** Tells whether callers reach the second server by all URLs of the first. */
export const servesAll = (was: Server, is: Server): boolean =>
  was.url.replace(/\/$/, '') === is.url.replace(/\/$/, '') &&
  Object.entries(is.variables ?? {}).every(([name, now]) => {
    const old = was.variables?.[name];
    const accepted = now.enum;
    return (
      old?.default === now.default && (!accepted || old?.enum?.every((value) => accepted.includes(value)))
    );
  });

type Operations = ReadonlyMap<string, EffectiveOperation>;

/**
 * Gives the operations of the second contract the paths of the first, as far as only a part of the path has moved between
 * the paths and the servers: the URLs are the same. New operations at the same servers move too.
 */
export const alignPaths = (before: Operations, after: Operations): Operations => {
  const moves = [...before.values()].flatMap((was): Move[] => {
    const is = after.has(was.route)
      ? undefined
      : [...after.values()].find((each) => !before.has(each.route) && isSame(was, each));
    return is ? [moveOf(was, is)] : [];
  });
  const aligned = [...after.values()].map((each) => {
    if (before.has(each.route)) return each;
    const own = moves.find(({ is }) => is === each) ?? moves.find((move) => fits(move, each));
    const renamed = own ? moved(each, own) : each;
    return after.has(renamed.route) ? each : renamed;
  });
  return new Map(aligned.map((each) => [each.route, each]));
};

/** The path begins with `to` in the first contract, and with `from` in the second. */
type Move = { was: EffectiveOperation; is: EffectiveOperation; from: string; to: string };

const pathIn = ({ route }: EffectiveOperation): string => route.slice(route.indexOf(' ') + 1);

const isSame = (was: EffectiveOperation, is: EffectiveOperation): boolean =>
  was.route.split(' ')[0] === is.route.split(' ')[0] &&
  urlsOf(was).every((url) => urlsOf(is).some((other) => servesAll(url, other)));

const urlsOf = (operation: EffectiveOperation): Server[] =>
  (operation.parts.servers as Server[]).map(({ url, ...rest }) => ({
    ...rest,
    url: url.replace(/\/$/, '') + pathIn(operation),
  }));

const moveOf = (was: EffectiveOperation, is: EffectiveOperation): Move => {
  const [old, now] = [pathIn(was), pathIn(is)];
  const common = Math.min(old.length, now.length);
  return { was, is, from: now.slice(0, -common), to: old.slice(0, -common) };
};

const fits = ({ is, from }: Move, other: EffectiveOperation): boolean =>
  textOf(is.parts.servers) === textOf(other.parts.servers) && pathIn(other).startsWith(from);

const moved = ({ name, route, parts }: EffectiveOperation, { was, from, to }: Move): EffectiveOperation => {
  const move = (text: string): string => text.replace(` ${from}`, ` ${to}`);
  return {
    name: move(name),
    route: move(route),
    parts: { ...parts, path: move(` ${parts.path}`).trim(), servers: was.parts.servers },
  };
};
