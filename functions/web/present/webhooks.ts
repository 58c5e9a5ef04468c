import type { MessageView, ParkedView, WebhookStanding } from '../../../templates/pages/views.ts';
import type { Attempt, Pending, Settled } from '../../adapters/webhook-deliveries.ts';
import type { SubscriptionRecord } from '../../adapters/webhooks.ts';
import { isOutgoingType, OUTGOING_TYPES, PING } from '../../use-cases/outgoing/catalogue.ts';
import type { Failure } from '../../use-cases/webhooks/post.ts';
import { momentInWords } from './history.ts';

const FAILURES: Readonly<Record<Failure, string>> = {
  name: '找不到这个域名',
  address: '域名指向的不是公网地址，没有发送',
  tls: '加密连接没有建立，请检查接收方的证书',
  connection: '没有连接上',
  time: '没有在10秒内答复',
  answer: '答复没有读完就断开了',
};

const isFailure = (text: string): text is Failure => Object.hasOwn(FAILURES, text);

export function standingOf({ paused, failingSince }: SubscriptionRecord): WebhookStanding {
  if (!paused) return failingSince ? 'failing' : 'active';
  return ({ owner: 'paused', failing: 'given-up', gone: 'gone' } as const)[paused.because];
}

/** What has to be known of a subscription now. */
export function standingInWords({ paused, failingSince }: SubscriptionRecord): string[] {
  if (!paused)
    return failingSince
      ? [`自${momentInWords(failingSince)}起没有一次成功，正在重试；满三天仍不成功的，停止发送。`]
      : [];
  const at = momentInWords(paused.at);
  if (paused.because === 'owner') return [`${at}停用。停用期间的消息保留90天，恢复后按先后发送。`];
  if (paused.because === 'gone')
    return [`接收方于${at}答复 410（已注销），已停止发送。接收方恢复的，请点“恢复发送”。`];
  const since = failingSince ? `自${momentInWords(failingSince)}起` : '';
  return [`${since}连续三天没有一次成功，${at}已停止发送。接收方修好以后，请点“恢复发送”。`];
}

export function typesInWords(types: readonly string[]): string {
  return types.length === 0 ? '全部' : types.map(labelOf).join('、');
}

/** How an attempt went, in words. No address of ours is ever in it. */
export function attemptInWords({ status, failure, milliseconds }: Attempt): string {
  if (failure !== undefined) return isFailure(failure) ? FAILURES[failure] : '没有成功';
  const seconds = Math.max(milliseconds / 1000, 0.1).toFixed(1);
  return `HTTP ${status ?? ''}，${seconds}秒`;
}

const STATES = { delivered: 'done', 'test-failed': 'failed', parked: 'waiting' } as const;

export function messageView(message: Pending | Settled): MessageView {
  const { id, type, subject, queuedAt, tries, last } = message;
  const state = 'outcome' in message ? STATES[message.outcome] : 'waiting';
  const when = 'outcome' in message ? message.at : queuedAt;
  const waits = tries === 0 ? '还没有试过' : `已试${tries}次，最近一次：${last ? attemptInWords(last) : ''}`;
  return {
    label: labelOf(type),
    subject: type === PING ? '' : subject,
    id,
    state,
    when: momentInWords(when),
    answer: state === 'waiting' ? waits : last ? attemptInWords(last) : '',
    ...(last?.excerpt && { excerpt: last.excerpt }),
  };
}

export function parkedView({ type, subject, tries, last }: Settled, receiver: string): ParkedView {
  return {
    label: labelOf(type),
    subject,
    receiver,
    tries: `${tries}次`,
    last: last ? `${momentInWords(last.at)}，${attemptInWords(last)}` : '',
  };
}

function labelOf(type: string): string {
  return isOutgoingType(type) ? OUTGOING_TYPES[type].label : type;
}

/** The receiver's host, which is what a person calls it by. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
