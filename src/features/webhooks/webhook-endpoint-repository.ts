import { newestIdFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { updateVersioned } from '../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import type { VersionedEndpoint, WebhookEndpoint } from './webhook-endpoint.ts';

type EndpointRow = {
  id: string;
  url: string;
  description: string | null;
  event_types: NonNullable<WebhookEndpoint['eventTypes']> | null;
  status: WebhookEndpoint['status'];
  disabled_reason: 'gone' | 'failing' | null;
  failing_since: string | null;
  created_at: string;
  updated_at: string;
  version: number;
};

const columns = [
  'id',
  'url',
  'description',
  'event_types',
  'status',
  'disabled_reason',
  'failing_since',
  'created_at',
  'updated_at',
  'version',
];

const toVersioned = (row: EndpointRow): VersionedEndpoint => ({
  id: toPublicId('whe', row.id),
  url: row.url,
  ...(row.description !== null && { description: row.description }),
  ...(row.event_types !== null && { eventTypes: row.event_types }),
  status: row.status,
  ...(row.disabled_reason !== null && { disabledReason: row.disabled_reason }),
  ...(row.failing_since !== null && { failingSince: row.failing_since }),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
});

const toEndpoint = (row: EndpointRow): WebhookEndpoint => {
  const { version: _, ...endpoint } = toVersioned(row);
  return endpoint;
};

export type NewEndpoint = {
  uuid: string;
  url: string;
  description?: string | undefined;
  eventTypes?: readonly string[] | undefined;
  createdBy: string;
  createdAt: Date;
};

/** Inserts an active endpoint. */
export const insertEndpoint = async (
  { db }: DbContext,
  { uuid, url, description, eventTypes, createdBy, createdAt }: NewEndpoint,
): Promise<VersionedEndpoint> => {
  const row = {
    id: uuid,
    url,
    description,
    event_types: eventTypes,
    created_by: toUuid(createdBy),
    created_at: createdAt,
    updated_at: createdAt,
  };
  const [inserted] = await db('webhook_endpoints').insert(row, columns);
  return toVersioned(inserted as EndpointRow);
};

/** Returns the number of all endpoints. */
export const countEndpoints = async ({ db }: DbContext): Promise<number> => {
  const [row] = await db('webhook_endpoints').count<{ count: number }[]>('* as count');
  return Number(row?.count);
};

/** Returns a page of the endpoints, the newest first. */
export const listEndpoints = ({ db }: DbContext, page: PageRequest): Promise<Page<WebhookEndpoint>> =>
  readPage(db('webhook_endpoints').select(columns), newestIdFirst, page, toEndpoint);

/** Undefined if it does not exist. */
export const findEndpoint = async (
  { db }: DbContext,
  endpointId: string,
): Promise<VersionedEndpoint | undefined> => {
  const row = await db('webhook_endpoints')
    .select<EndpointRow[]>(columns)
    .where({ id: toUuid(endpointId) })
    .first();
  return row && toVersioned(row);
};

/** Like `findEndpoint`, and locks the endpoint until the transaction ends. New deliveries do not wait for this lock. */
export const lockEndpoint = async (
  { db }: DbContext,
  endpointId: string,
): Promise<VersionedEndpoint | undefined> => {
  const row = await db('webhook_endpoints')
    .select<EndpointRow[]>(columns)
    .where({ id: toUuid(endpointId) })
    .forNoKeyUpdate()
    .first();
  return row && toVersioned(row);
};

export type EndpointChange = {
  url?: string;
  description?: string | null;
  eventTypes?: readonly string[] | null;
  status?: WebhookEndpoint['status'];
  disabledReason?: 'gone' | 'failing' | null;
  failingSince?: Date | null;
  updatedAt?: Date;
};

/** Changes an endpoint that the transaction has locked. */
export const updateEndpoint = async (
  { db }: DbContext,
  endpointId: string,
  { eventTypes, disabledReason, failingSince, updatedAt, ...change }: EndpointChange,
): Promise<VersionedEndpoint> => {
  const set = {
    ...change,
    ...(eventTypes !== undefined && { event_types: eventTypes }),
    ...(disabledReason !== undefined && { disabled_reason: disabledReason }),
    ...(failingSince !== undefined && { failing_since: failingSince }),
    ...(updatedAt !== undefined && { updated_at: updatedAt }),
  };
  const where = { id: toUuid(endpointId) };
  const [row] = await updateVersioned<EndpointRow>(db, { table: 'webhook_endpoints', where, set }, columns);
  return toVersioned(row as EndpointRow);
};

/** Deletes an endpoint with its secrets and waiting deliveries. Its log remains until it expires. False if there is none. */
export const deleteEndpoint = async ({ db }: DbContext, endpointId: string): Promise<boolean> => {
  const deleted = await db('webhook_endpoints')
    .where({ id: toUuid(endpointId) })
    .delete();
  return deleted > 0;
};

/** An endpoint that gets new deliveries. `since`: the time of its creation. */
export type Receiver = { endpointId: string; types: readonly string[] | undefined; since: string };

/** Returns the endpoints that are not disabled. */
export const listReceivers = async ({ db }: DbContext): Promise<Receiver[]> => {
  const rows = await db('webhook_endpoints')
    .select<Pick<EndpointRow, 'id' | 'event_types' | 'created_at'>[]>('id', 'event_types', 'created_at')
    .whereNot({ status: 'disabled' });
  return rows.map(({ id, event_types, created_at }) => ({
    endpointId: toPublicId('whe', id),
    types: event_types ?? undefined,
    since: created_at,
  }));
};
