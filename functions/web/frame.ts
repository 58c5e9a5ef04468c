import { ROLE_LABELS } from '../../domain/role.ts';
import { dateOf, inWords } from '../../domain/time/civil-date.ts';
import { weekdayInWords } from '../../domain/time/words.ts';
import type { Frame, Link } from '../../templates/pages/views.ts';
import { loadAgency, loadInstitution } from '../adapters/directory.ts';
import { may } from '../permissions.ts';
import type { Viewer } from '../viewer.ts';
import { idempotencyField, type WebContext, type WebDeps } from './context.ts';

/** Short messages that survive a redirect; anything else in the address is ignored. */
const FLASHES: Readonly<Record<string, string>> = {
  saved: '已保存。',
  done: '已办理。',
  removed: '文件已移除。',
  'removed-webhook': '推送已删除。',
  moved: '时钟已拨动，到期事项已处理。',
  served: '送达已登记。',
  sealed: '已核准用印，文书随即出具。',
  returned: '已退回经办人，没有用印。',
  withdrawn: '文书已撤回。',
};

/** What surrounds a page for this person, now. */
export async function frameFor(
  deps: WebDeps,
  context: WebContext,
  page: { title: string; audience: Frame['audience']; breadcrumb?: readonly Link[] },
): Promise<Frame> {
  const viewer = context.get('viewer');
  const path = context.req.path;
  const flash = FLASHES[context.req.query('flash') ?? ''];
  return {
    title: page.title,
    service: '医药机构医保定点服务',
    homeHref: '/',
    audience: page.audience,
    ...(viewer
      ? { person: await personOf(deps, viewer) }
      : { signInHref: `/sign-in?returnTo=${encodeURIComponent(path)}` }),
    navigation: navigationOf(viewer).map((link) => ({ ...link, current: path.startsWith(link.href) })),
    breadcrumb: page.breadcrumb ?? [],
    ...demonstrationOf(deps),
    ...(flash && { flash }),
    footer: [
      { href: '/guide', label: '办事指南' },
      { href: '/forms', label: '表格下载' },
      { href: '/verify', label: '查验文书' },
      { href: '/status', label: '查办理进度' },
      { href: '/public-notices', label: '公示公告' },
      { href: '/complaints', label: '投诉举报' },
      { href: '/developers', label: '开放接口' },
      { href: '/developers/events', label: '事件目录' },
      ...ownThings(viewer),
      // The local edition shows every document with every sample.
      ...(deps.demonstration ? [{ href: '/preview', label: '全部文书与表单' }] : []),
    ],
  };
}

/** What only few people look for, at the foot of the page. */
function ownThings(viewer: Viewer | undefined): Link[] {
  const mine = { institution: viewer?.institution ?? '', agency: viewer?.agency ?? '' };
  return [
    ...(may(viewer, 'view-webhooks', mine) ? [{ href: '/webhooks', label: '事件推送' }] : []),
    ...(may(viewer, 'subscribe-deadlines', mine) ? [{ href: '/officer/calendar', label: '期限日历' }] : []),
  ];
}

function navigationOf(viewer: Viewer | undefined): Link[] {
  const forAll = [
    { href: '/guide', label: '办事指南' },
    { href: '/register', label: '定点名录' },
    { href: '/forms', label: '表格下载' },
    { href: '/verify', label: '查验文书' },
    { href: '/public-notices', label: '公示公告' },
  ];
  if (!viewer) return forAll;
  const mine = { institution: '', agency: viewer.agency ?? '' };
  if (!may(viewer, 'view-queue', mine)) return [{ href: '/applications', label: '我的申请' }, ...forAll];
  return [
    { href: '/queue', label: '办件列表' },
    ...(may(viewer, 'view-registers', mine)
      ? [
          { href: '/officer/bars', label: '限制登记' },
          { href: '/officer/figures', label: '年度指标' },
        ]
      : []),
    ...(may(viewer, 'view-proposals', mine) ? [{ href: '/officer/proposals', label: '待办提示' }] : []),
    ...(may(viewer, 'handle-inbox', mine) ? [{ href: '/officer/inbox', label: '投诉举报' }] : []),
    ...(viewer.role === 'seal-keeper' ? [{ href: '/officer/seals', label: '待用印文书' }] : []),
    ...forAll,
  ];
}

async function personOf(deps: WebDeps, viewer: Viewer): Promise<NonNullable<Frame['person']>> {
  const organisation = viewer.institution
    ? (await loadInstitution(deps.table, viewer.institution))?.name
    : viewer.agency && (await loadAgency(deps.table, viewer.agency))?.name;
  return {
    name: viewer.name,
    role: ROLE_LABELS[viewer.role],
    organisation: organisation || '',
    signOut: { action: '/sign-out', hidden: [] },
  };
}

function demonstrationOf(deps: WebDeps): Pick<Frame, 'demonstration'> {
  if (!deps.demonstration) return {};
  const nowIso = deps.now();
  const today = dateOf(nowIso);
  return {
    demonstration: {
      now: `${inWords(today)} ${weekdayInWords(today)} ${nowIso.slice(11, 19)}`,
      nowIso,
      clockHref: '/clock',
      move: {
        action: '/clock',
        hidden: [idempotencyField()],
        buttons: [
          { label: '下一工作日', name: 'move', value: 'working-day' },
          { label: '一周后', name: 'move', value: 'week' },
        ],
      },
    },
  };
}
