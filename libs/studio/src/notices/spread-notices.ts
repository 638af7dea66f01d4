import { newId, type NewWebhookDelivery, type Notice, type Repositories } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { enqueueMail } from '../mail/enqueue-mail.js';
import type { Mail } from '../mail/mail.js';
import { webhookBody } from '../webhooks/webhook-body.js';
import { MAILED_BY_DEFAULT } from './get-notice-preferences.js';
import type { NoticeContent } from './notice-facts.js';
import { noticeWords } from './notice-words.js';

/** Notices of one transaction: short ones keep others from waiting. */
const BATCH = 20;
/** Transactions of one round; what is left waits for the next. */
const BATCHES_MAX = 50;
const HOUR_MS = 3_600_000;
/** Mails of an hour that tell one member of new keys: a key that makes keys fills nobody's mailbox. */
const NEW_KEY_MAILS_PER_HOUR = 10;

/**
 * Makes of each new notice the mails to those who want them and the messages to the account's endpoints: once, over any
 * number of processes that do this at the same time. Whom and what it reaches is decided by what holds now.
 * At most ten mails an hour tell a member of new keys.
 *
 * @returns How many notices were spread.
 */
export async function spreadNotices(ctx: StudioContext): Promise<number> {
  let spread = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const count = await ctx.storage.transaction((repositories) => spreadSome(ctx, repositories));
    spread += count;
    if (count < BATCH) break;
  }
  return spread;
}

async function spreadSome(ctx: StudioContext, repositories: Repositories): Promise<number> {
  const now = ctx.clock();
  const notices = await repositories.notices.lockUnspread(BATCH);
  for (const notice of notices) {
    await repositories.webhookDeliveries.insert(await deliveriesOf(repositories, notice, now));
    await mailOf(ctx, repositories, notice, now);
  }
  await repositories.notices.markSpread(
    notices.map(({ id }) => id),
    now,
  );
  return notices.length;
}

async function deliveriesOf(
  { webhookEndpoints }: Repositories,
  { id, accountId, kind, facts, createdAt }: Notice,
  now: Date,
): Promise<NewWebhookDelivery[]> {
  const body = webhookBody(kind, createdAt, { accountId, ...facts });
  const endpointIds = await webhookEndpoints.listIdsForKind(accountId, kind);
  return endpointIds.map((endpointId) => ({
    id: newId(),
    accountId,
    endpointId,
    messageId: `msg_${id}`,
    kind,
    body,
    createdAt: now,
  }));
}

async function mailOf(
  ctx: StudioContext,
  repositories: Repositories,
  notice: Notice,
  now: Date,
): Promise<void> {
  if (ctx.mail === 'none' || (await isOneOfMany(repositories, notice))) return;
  const recipients = await repositories.noticePreferences.listRecipients(notice, MAILED_BY_DEFAULT);
  if (recipients.length === 0) return;
  const account = await repositories.accounts.findById(notice.accountId);
  for (const { email } of recipients) {
    await enqueueMail(ctx, repositories, mailTo(ctx, email, notice, account?.name ?? ''), now);
  }
}

/** Whether the member was mailed enough of new keys in the hour before; the notice stands in the console all the same. */
async function isOneOfMany({ notices }: Repositories, notice: Notice): Promise<boolean> {
  if (notice.kind !== 'api_key.created') return false;
  const after = new Date(notice.createdAt.getTime() - HOUR_MS);
  const before = await notices.countLikeBefore(notice, after, NEW_KEY_MAILS_PER_HOUR);
  return before === NEW_KEY_MAILS_PER_HOUR;
}

const SUBJECT_LENGTH_MAX = 200;

function mailTo({ publicOrigin }: StudioContext, to: string, notice: Notice, accountName: string): Mail {
  const { title, text, path } = noticeWords(notice as unknown as NoticeContent);
  const lines = [
    text,
    '',
    `${publicOrigin}${path}`,
    '',
    `Account: ${accountName}`,
    `Choose which mails you get: ${publicOrigin}/settings/notices`,
    '',
  ];
  return { to, subject: [...title].slice(0, SUBJECT_LENGTH_MAX).join(''), text: lines.join('\n') };
}
