import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import type { Page } from '../../data/use-pages.js';

/** Something that the person is told. */
export type NoticeItem = ApiSchemas['NoticeView'];
/** A kind of notice. */
export type NoticeKind = NoticeItem['kind'];
/** An address that the account’s notices are sent to. */
export type WebhookEndpoint = ApiSchemas['WebhookEndpointView'];
/** One message to one endpoint. */
export type WebhookDelivery = ApiSchemas['WebhookDeliveryView'];

const LATEST = 8;
const EVERY_MS = 60_000;

/** The newest notices, and how many are unread; asked again every minute while somebody looks. */
export const latestNoticesQuery = queryOptions({
  queryKey: ['notices', 'latest'],
  queryFn: () => valueOf(api.GET('/v1/notices', { params: { query: { limit: LATEST } } })),
  refetchInterval: EVERY_MS,
});

/** Reads a page of all notices, newest first. */
export function readNotices(cursor: string | undefined): Promise<Page<NoticeItem>> {
  const query = { limit: 20, ...(cursor !== undefined && { cursor }) };
  return valueOf(api.GET('/v1/notices', { params: { query } }));
}

/** What the person is mailed about. */
export const noticePreferencesQuery = queryOptions({
  queryKey: ['notices', 'preferences'],
  queryFn: () => valueOf(api.GET('/v1/notices/preferences')),
});

/** The endpoints of the account; for the founder and admins. */
export const webhookEndpointsQuery = queryOptions({
  queryKey: ['webhook-endpoints'],
  queryFn: () => valueOf(api.GET('/v1/webhook-endpoints')),
});

/** Reads a page of what was sent to an endpoint, newest first. */
export function readDeliveries(id: string, cursor: string | undefined): Promise<Page<WebhookDelivery>> {
  const query = { limit: 20, ...(cursor !== undefined && { cursor }) };
  return valueOf(api.GET('/v1/webhook-endpoints/{id}/deliveries', { params: { path: { id }, query } }));
}
