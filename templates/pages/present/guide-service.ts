import type { ServiceFact } from '../../../domain/beside.ts';
import { serviceFacts } from '../../../procedures/service.ts';
import type { GuideFact, GuideSection } from '../views.ts';
import { concerning, type GuideOf, quoted } from './guide-rules.ts';

/** An agency as the guide shows it. */
export interface GuideAgency {
  name: string;
  region: string;
  address: string;
  phone: string;
  /** Further lines: opening hours, complaint telephone. */
  more?: readonly string[];
}

/** Agencies on one page: more would be a directory, which the API has. */
const AGENCIES_SHOWN = 40;

/** 办理地点和时间, 收费, 结果送达, 咨询投诉 and 救济途径. */
export function placeSections(of: GuideOf, agencies: readonly GuideAgency[]): GuideSection[] {
  const { procedure, kind, links } = of;
  const { complaints = [] } = links;
  const facts = (about: ServiceFact['about'], key: string) => serviceLines(of, about, key);
  const served = procedure.notices.filter(({ receipt }) => receipt !== undefined);
  const routes = concerning(procedure.disputeRoutes, kind);
  const asking = [...facts('inquiry', '咨询查询'), ...facts('complaint', '投诉举报')];
  return [
    {
      id: 'guide-places',
      heading: '办理地点和时间',
      facts: facts('place', '办理窗口'),
      agencies: agencies.slice(0, AGENCIES_SHOWN).map(({ name, region, address, phone, more = [] }) => ({
        name,
        region,
        lines: [address, `电话：${phone}`, ...more],
      })),
      ...(agencies.length > AGENCIES_SHOWN && {
        note: `这里列出前${AGENCIES_SHOWN}个经办机构；全部${agencies.length}个见“开放接口”的经办机构名录。`,
        ours: true,
      }),
      ...(agencies.length === 0 && { note: '本系统还没有登记办理这一事项的经办机构。', ours: true }),
    },
    { id: 'guide-fee', heading: '收费', facts: [feeOf(of)] },
    {
      id: 'guide-result',
      heading: '结果送达',
      note: '文书出具以后可以登录本系统下载，也可以在经办机构领取；每份文书都能凭查验码查验真伪。',
      ours: true,
      facts: served.map(({ label, citations, copies }) => ({
        key: label,
        lines: [['送达，并填送达回执', copies].filter((part) => part !== undefined).join('；')],
        citations: quoted(procedure, citations),
      })),
    },
    {
      id: 'guide-complaints',
      heading: '咨询和投诉',
      facts: asking,
      links: complaints,
      ...(asking.length === 0 && { note: '文件没有写咨询投诉电话，可以联系上面的经办机构。', ours: true }),
    },
    ...(routes.length > 0
      ? [
          {
            id: 'guide-disputes',
            heading: '救济途径',
            rules: routes.map(({ id, label, citations }) => ({
              id: `route-${id}`,
              label,
              citations: quoted(procedure, citations),
              open: [],
            })),
          },
        ]
      : []),
  ];
}

/** What a guide says of cost. Where the document says nothing, the house reads that nothing is charged, and says so. */
export function feeOf(of: GuideOf): GuideFact {
  const [said] = serviceLines(of, 'fee', '收费');
  return said ?? { key: '收费', lines: ['文件没有设定收费项目：不收费。'], ours: true, citations: [] };
}

/** Facts of one sort, the first under its key and the others below it. */
export function serviceLines(
  { procedure }: Pick<GuideOf, 'procedure'>,
  about: ServiceFact['about'],
  key: string,
): GuideFact[] {
  return serviceFacts(procedure)
    .filter((fact) => fact.about === about)
    .map(({ label, citations }, at) => ({
      key: at === 0 ? key : `${key}（${at + 1}）`,
      lines: [label],
      // Where the label is the quote itself, it need not be read twice.
      citations: quoted(
        procedure,
        citations.filter(({ quote }) => quote !== label),
      ),
    }));
}
