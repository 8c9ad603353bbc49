/** Makes a contract of any number of similar operations, to measure the cost of their number. */
export const wideContract = (count: number): object => ({
  openapi: '3.1.1',
  info: { title: `${count} operations`, version: '1' },
  paths: Object.fromEntries(
    Array.from({ length: count }, (_, number) => [pathOf(number, '{itemId}'), path(number)]),
  ),
  components: { schemas: { Item: item } },
});

/** Paths with common prefixes, as in real contracts. */
export const pathOf = (number: number, itemId: string): string =>
  `/v1/area-${number % 20}/shelf-${Math.floor(number / 20)}/items/${itemId}`;

const path = (number: number) => ({
  get: {
    operationId: `readItem${number}`,
    parameters: [
      { in: 'path', name: 'itemId', required: true, schema: { type: 'integer', minimum: 1 } },
      { in: 'query', name: 'detailed', schema: { type: 'boolean', default: false } },
    ],
    responses: {
      '200': {
        description: 'The item.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Item' } } },
      },
    },
  },
});

const item = {
  type: 'object',
  required: ['id', 'name', 'tags'],
  properties: {
    id: { type: 'integer', minimum: 1 },
    name: { type: 'string', maxLength: 80 },
    tags: { type: 'array', items: { type: 'string', pattern: '^[a-z]+$' } },
  },
};
