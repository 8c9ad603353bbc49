/** The paths under which the servers of a contract serve it. */
import { encodePath } from '../contract/url-path.ts';
import type { ContractSource } from './contract-source.ts';
import { type Json, memberOf } from './json.ts';

type Variable = { default: string; enum?: string[] };

/** Hosts and ports may have many values, which change no path. */
const maxUrls = 1000;

/**
 * Returns the path of each server's URL, without a slash at its end: `/api` of `https://{region}.example/api/`. A variable has
 * each value of its `enum`, else its default. Without servers, the path is empty. Throws for a URL that is none.
 */
export const basePathsOf = (servers: Json[] | undefined, fault: ContractSource['fault']): string[] => {
  if (!servers || servers.length === 0) return [''];
  const paths = servers.flatMap((server) => urlsOf(server, fault).map((url) => pathOf(server, url, fault)));
  return [...new Set(paths)];
};

const urlsOf = (server: Json, fault: ContractSource['fault']): string[] => {
  const template = server.url as string;
  const names = new Set([...template.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name as string));
  return [...names].reduce(
    (urls, name) => {
      const variable = memberOf(server.variables, name) as Variable | undefined;
      if (!variable) throw fault(server, `The variable {${name}} of the server is not declared`, 'url');
      const values = variable.enum ?? [variable.default];
      if (urls.length * values.length > maxUrls) throw fault(server, 'The server has too many URLs', 'url');
      return urls.flatMap((url) => values.map((value) => url.replaceAll(`{${name}}`, () => value)));
    },
    [template],
  );
};

const pathOf = (server: Json, url: string, fault: ContractSource['fault']): string => {
  const parsed = URL.parse(url, 'http://localhost');
  if (parsed?.search !== '' || parsed.hash !== '') {
    throw fault(server, `${url} is no URL of a server`, 'url');
  }
  return parsed.pathname.replace(/\/+$/, '');
};

/** Returns the first path of an operation as it appears in a URL, except for its parameters. */
export const urlTemplate = ({
  path,
  basePaths: [basePath = ''],
}: {
  path: string;
  basePaths: string[];
}): string =>
  basePath +
  path
    .split('/')
    .map((segment) => (segment.startsWith('{') ? segment : encodePath(segment)))
    .join('/');
