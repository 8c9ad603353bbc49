/** The generators of `make clients`, with the code of a user of each: configuration, set-up, calls. */
import type { ListCall } from '../support/list-call.ts';

export type Generator = {
  /** Writes the client into its working folder, with a tool of `node_modules/.bin`. */
  command?: (contract: string) => string[];
  configuration?: (contract: string) => { file: string; text: string };
  imports: string;
  /** The code may use `baseUrl` and `headers`. */
  setUp: string;
  /** An expression: a promise of the response's body. */
  call: (call: ListCall) => string;
};

const literal = (value: unknown): string => JSON.stringify(value);
/** An object of path and query parameters, if there are any. */
const grouped = ({ pathParameters, query }: ListCall, path: string, search: string): string =>
  literal({ ...(Object.keys(pathParameters).length > 0 && { [path]: pathParameters }), [search]: query });
const all = ({ pathParameters, query }: ListCall): string => literal({ ...pathParameters, ...query });
const positional = ({ pathParameters, query }: ListCall): string =>
  [...Object.values(pathParameters), query].map(literal).join(', ');
/** Each required query parameter is an argument of its own, and `type`, a keyword of TypeScript, is `$type`. */
const requiredFirst = ({ pathParameters, query, required }: ListCall): string => {
  const optional = Object.fromEntries(
    Object.entries(query)
      .filter(([name]) => !required.includes(name))
      .map(([name, value]) => [name === 'type' ? '$type' : name, value]),
  );
  const values = [...Object.values(pathParameters), ...required.map((name) => query[name]), optional];
  return values.map(literal).join(', ');
};

/** Axios writes `sort[]=name` by default. */
const repeatNames = 'paramsSerializer: { indexes: null }';

export const generators: Record<string, Generator> = {
  '@tradepost/client': {
    imports: `import * as sdk from '@tradepost/client';`,
    setUp: `const transport = sdk.createTransport({
    baseUrl,
    accessToken: headers.Authorization.replace('Bearer ', ''),
  });`,
    call: (call) => `sdk.${call.id}(transport, ${all(call)})`,
  },
  'hey-api': {
    command: (contract) => ['openapi-ts', '--input', contract, '--output', 'client', '--no-log-file'],
    imports: `import * as sdk from './client/sdk.gen.ts';
import { client } from './client/client.gen.ts';`,
    setUp: 'client.setConfig({ baseUrl, headers });',
    call: (call) => `sdk.${call.id}(${grouped(call, 'path', 'query')}).then(({ data }) => data)`,
  },
  'openapi-fetch': {
    command: (contract) => ['openapi-typescript', contract, '--output', 'client.d.ts'],
    imports: `import createClient from 'openapi-fetch';
import type { paths } from './client.d.ts';`,
    setUp: 'const client = createClient<paths>({ baseUrl, headers });',
    call: (call) =>
      `client.GET('${call.path}', { params: ${grouped(call, 'path', 'query')} }).then(({ data }) => data)`,
  },
  orval: {
    command: () => ['orval', '--config', 'orval.config.mjs'],
    configuration: (contract) => ({
      file: 'orval.config.mjs',
      text: `export default {
  tradepost: { input: '${contract}', output: { target: 'client.ts', client: 'fetch', baseUrl: { runtime: 'globalThis.location.origin' } } },
};`,
    }),
    imports: `import * as sdk from './client.ts';`,
    setUp: `Object.assign(globalThis, { location: new URL(baseUrl) });`,
    call: (call) => `sdk.${call.id}(${positional(call)}, { headers }).then(({ data }) => data)`,
  },
  kubb: {
    command: () => ['kubb', 'generate', '--config', 'kubb.config.mjs'],
    configuration: (contract) => ({
      file: 'kubb.config.mjs',
      text: `import { defineConfig } from '@kubb/core';
import { pluginClient } from '@kubb/plugin-client';
import { pluginOas } from '@kubb/plugin-oas';
import { pluginTs } from '@kubb/plugin-ts';
export default defineConfig({
  input: { path: '${contract}' },
  output: { path: 'client', clean: true, format: false, lint: false },
  plugins: [pluginOas(), pluginTs(), pluginClient({ client: 'axios' })],
});`,
    }),
    imports: `import * as sdk from './client/index.ts';
import { setConfig } from '@kubb/plugin-client/clients/axios';`,
    setUp: `setConfig({ baseURL: baseUrl, headers, ${repeatNames} });`,
    call: (call) => `sdk.${call.id}(${positional(call)})`,
  },
  'swagger-typescript-api': {
    command: (contract) =>
      `swagger-typescript-api generate --path ${contract} --name client.ts --generate-union-enums`.split(' '),
    imports: `import { Api } from './client.ts';`,
    setUp: 'const { v1 } = new Api({ baseUrl, baseApiParams: { headers } });',
    call: (call) => `v1.${call.id}(${positional(call)}).then(({ data }) => data)`,
  },
  oazapfts: {
    command: (contract) => ['oazapfts', contract, 'client.ts'],
    imports: `import * as sdk from './client.ts';`,
    setUp: 'Object.assign(sdk.defaults, { baseUrl, headers });',
    call: (call) => `sdk.${call.id}(${requiredFirst(call)}).then(({ data }) => data)`,
  },
  'openapi-zod-client': {
    command: (contract) => ['openapi-zod-client', contract, '--output', 'client.ts'],
    imports: `import { createApiClient } from './client.ts';`,
    setUp: `const client = createApiClient(baseUrl, { axiosConfig: { headers, ${repeatNames} } });`,
    call: (call) => `client.${call.id}(${grouped(call, 'params', 'queries')})`,
  },
};
