/**
 * Types that must not compile. `tsc` fails on an `@ts-expect-error` without an error, so each line here is a test;
 * nothing of it runs.
 */

import type { Api } from '../../src/api.ts';
import type { ContractRequest } from '../../src/contract/handler-type.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';
import type { ProblemContext } from '../../src/features/context.ts';
import type { Feature } from '../../src/features/feature.ts';
import { collectHandlers, type Handler, type Handlers, handler } from '../../src/features/handler.ts';
import { collectContributions } from '../../src/features.ts';

const { handlers } = collectContributions();
const { deleteTag, ...allButOne } = handlers;
void deleteTag;
// @ts-expect-error an operation without a handler
allButOne satisfies Handlers;

collectHandlers(allButOne, { deleteTag }) satisfies Handlers;
// @ts-expect-error an operation without a handler, also of several modules
collectHandlers(allButOne, {}) satisfies Handlers;
// @ts-expect-error a handler without an operation
collectHandlers(handlers, { burnTag: deleteTag });
const surplus = { burnTag: deleteTag };
// @ts-expect-error also in a variable
collectHandlers(surplus, handlers);
// @ts-expect-error also by a spread
collectHandlers({ ...handlers, ...surplus });
// @ts-expect-error two handlers of one operation
collectHandlers(handlers, { deleteTag });
// @ts-expect-error also with modules between them
collectHandlers({ deleteTag }, {}, allButOne, { deleteTag });
// @ts-expect-error the handler of another operation
collectHandlers(allButOne, { deleteTag: handlers.updateTag });
// @ts-expect-error a helper that a module of handlers exports
collectHandlers(handlers, { toTag: () => undefined });

const tag = {
  id: 'tag_01kjpb4vw00qt9zz5y0x0c0f6e',
  slug: 'coffee',
  name: 'Coffee',
  createdAt: '2026-03-02T09:30:00.000Z',
};
const Location = `/v1/tags/${tag.id}`;

export const documented: Handler<'createTag'> = async () => ({
  status: 201,
  headers: { Location },
  version: 1,
  body: tag,
});

// @ts-expect-error a status that the operation does not document
export const undocumentedStatus: Handler<'createTag'> = async () => ({
  status: 200,
  headers: { Location },
  version: 1,
  body: tag,
});

// @ts-expect-error a problem is thrown, not returned
export const returnedProblem: Handler<'createTag'> = async () => ({
  status: 409,
  body: { code: 'slug_taken' },
});

// @ts-expect-error a required header is missing
export const missingHeader: Handler<'createTag'> = async () => ({ status: 201, version: 1, body: tag });

const { name, ...nameless } = tag;
void name;
// @ts-expect-error a required field is missing
export const missingField: Handler<'updateTag'> = async () => ({
  status: 200,
  version: 1,
  body: nameless,
});

// @ts-expect-error a name is text
export const wrongType: Handler<'updateTag'> = async () => ({
  status: 200,
  version: 1,
  body: { ...tag, name: 5 },
});

// @ts-expect-error a field that the schema does not have
export const excessField = handler('updateTag', async () => ({
  status: 200,
  version: 1,
  body: { ...tag, colour: 'x' },
}));

const secretive = { ...tag, secret: true };
// @ts-expect-error also in a variable, in a list
export const excessFieldInList = handler('listTags', async () => ({
  status: 200,
  body: { items: [secretive] },
}));

export const undeclaredProblem = handler('deleteTag', async (_, { problem }) => {
  // @ts-expect-error a problem that the operation does not declare
  throw problem('out_of_stock');
});

declare const sell: (call: ProblemContext<'out_of_stock'>) => Promise<void>;
export const undeclaredProblemWithin = handler('deleteTag', async (_, call) => {
  // @ts-expect-error nor may it call a function that throws one
  await sell(call);
  return { status: 204 };
});

// @ts-expect-error 204 has no body
export const bodyOfNothing: Handler<'deleteTag'> = async () => ({ status: 204, body: tag });

// @ts-expect-error the only media type is application/json
export const wrongMediaType: Handler<'updateTag'> = async () => ({
  status: 200,
  mediaType: 'text/csv',
  version: 1,
  body: tag,
});

// @ts-expect-error a declared ETag needs the version
export const missingVersion: Handler<'getTag'> = async () => ({ status: 200, body: tag });

/** An ETag that not every response has. */
export const withoutVersion: Handler<'getPost'> = async () => ({ status: 200, body: post });

export const undeclaredParameter: Handler<'listTags'> = async ({ query }) => {
  // @ts-expect-error the operation has no such parameter
  void query.colour;
  // A parameter with a default is always present.
  query.limit.toFixed();
  // @ts-expect-error one without a default may be absent
  query.cursor.length;
  return { status: 200, body: { items: [] } };
};

export const undeclaredBodyField: Handler<'createTag'> = async ({ body }) => {
  // @ts-expect-error the body has no such field
  void body.colour;
  return { status: 201, headers: { Location }, version: 1, body: tag };
};

export const actors = {
  // @ts-expect-error without a required token there is no actor
  none: (async ({ actor }) => void actor.id) as unknown as Handler<'listTags'>,
  required: (async ({ actor }) => {
    void actor.id;
    return { status: 204 };
  }) satisfies Handler<'deleteTag'>,
  optional: (async ({ actor }) => {
    // @ts-expect-error the actor is optional
    void actor.id;
    return { status: 200, body: { items: [] } };
  }) satisfies Handler<'listPosts'>,
};

declare const post: Extract<Awaited<ReturnType<Handler<'getPost'>>>, { status: 200 }>['body'];

// @ts-expect-error a scope that no operation requires
({ handlers: [], scopes: { 'orders:burn': ['admin'] } }) satisfies Feature;
// @ts-expect-error a role that the contract does not have
({ handlers: [], scopes: { 'orders:read': ['pirate'] } }) satisfies Feature;
// @ts-expect-error an operation that the contract does not have
({ handlers: [], ownTransactions: ['burnTag'] }) satisfies Feature;
const read = async () => ({ id: 1 });
// @ts-expect-error a member that AccountExport does not have
({ handlers: [], personalData: { exports: { secrets: { read } } } }) satisfies Feature;
// @ts-expect-error a member of another type
({ handlers: [], personalData: { exports: { account: { read } } } }) satisfies Feature;

type Signed = { parameters: object; responses: object; requestBody: { content: { 'text/plain': string } } };
type RawOf<IsRaw extends boolean> = ContractRequest<
  Signed,
  OperationSpec & { rawBody: IsRaw },
  never
>['rawBody'];
export const rawBody: (raw: RawOf<true>) => Buffer = (raw) => raw;
// @ts-expect-error only `x-raw-body` gives the bytes
export const noRawBody: (raw: RawOf<false>) => Buffer = (raw) => raw;

export const calls = (api: Api) => [
  api.call('getMe', { query: {} }),
  // @ts-expect-error: the operation has no query
  api.call('getMe', { query: { fields: 'id' } }),
  // @ts-expect-error: the operation has no path parameter
  api.call('getMe', { params: { userId: 'me' } }),
];
