import { describe, expect, test } from 'vitest';
import type { Agency } from '../../../domain/agency.ts';
import { append } from '../../../domain/case/chain.ts';
import type { EventPayload, NewEvent } from '../../../domain/case/event.ts';
import { replay } from '../../../domain/case/state.ts';
import { instant } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import type { CaseContext } from '../../../templates/engine/case-context.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';

const renderer = createRenderer();
const agency: Agency = {
  id: 'liaocheng',
  name: '聊城市医疗保险事业中心',
  level: 'city',
  region: '聊城市',
  address: '聊城市示例路1号',
  phone: '0635-0000000',
  numberPrefix: '聊医保',
  demonstration: true,
};

function event(type: string, at: string, payload: EventPayload): NewEvent {
  return { type, at: instant(at), actor: { role: 'receiving-clerk', id: 'clerk' }, payload };
}

/** The context of one document of a case that was submitted with these files and then had this event. */
function context(kind: string, files: readonly string[], last: NewEvent, notice: string): CaseContext {
  const procedure = procedureOf('liaocheng/designation');
  if (!procedure) throw new Error('no procedure');
  const opening = {
    procedure: procedure.id,
    version: procedure.version,
    agency: agency.id,
    institution: 'i1',
    applicantKind: kind,
  };
  const history = append(
    [],
    [
      event('drafted', '2026-09-20T01:00:00+08:00', opening),
      event('submitted', '2026-09-21T01:00:00+08:00', {
        number: '聊医保收〔2026〕12号',
        files: files.map((material) => ({ material, key: 'k' })),
      }),
      last,
    ],
  );
  const state = replay(procedure, history);
  const made = state.notices.find((candidate) => candidate.notice === notice);
  const event3 = history[2];
  if (!event3) throw new Error('no event');
  const owed = made ?? { eventNumber: 3, notice, owedSince: event3.at };
  const institution = { name: '示例医院', address: '聊城市示例路2号' };
  return { procedure, state, event: event3, notice: owed, agency, institution, calendar: stateCouncil };
}

/** The document's words as a case fills it, without mark-up and white space. */
function words(id: string, from: CaseContext): string {
  const document = documentOf(id);
  const body = renderer.html(document, document.fromCase?.(from)).split('<body')[1] ?? '';
  return body.replaceAll(/<[^>]*>|\s+/gu, '');
}

const numbered = (notice: string, number: string) => ({
  notices: [{ notice, number }, { notice: 'annex-06' }],
});

describe('第十二条: what a case says in the papers of its outcome', () => {
  const accepted = event('accepted', '2026-09-23T02:00:00+08:00', {
    notices: [
      { notice: 'annex-04-1', number: '聊医保受〔2026〕3号' },
      { notice: 'annex-05-2' },
      { notice: 'annex-06' },
    ],
  });

  test('第十二条（一）: the acceptance has the number, the applicant, the agency and the day', () => {
    const text = words(
      'liaocheng/annex-04-1-acceptance',
      context('medical-institution', [], accepted, 'annex-04-1'),
    );
    expect(text).toContain('文书编号聊医保受〔2026〕3号机构名称示例医院机构地址聊城市示例路2号');
    expect(text).toContain(
      '经办机构（盖章）聊城市医疗保险事业中心联系电话：0635-0000000经办日期：2026年9月23日',
    );
  });

  test('第十二条（一）: the list ticks what was handed in, the system’s own row included', () => {
    const files = ['material-09-1', 'material-09-2-staff', 'material-09-7-1-commitment'];
    const from = context('retail-pharmacy', files, accepted, 'annex-05-2');
    const data = documentOf('liaocheng/annex-05-2-materials-retail-pharmacy').fromCase?.(from);
    expect(data).toMatchObject({ provided: [1, 2], commitmentProvided: true });
  });

  test('第十二条（二）: the supplement notice lists each material with what is wrong, and when the period would end', () => {
    const requested = event('supplement-requested', '2026-09-23T02:00:00+08:00', {
      findings: [
        { material: 'material-08-3', finding: '未盖章' },
        { material: 'material-08-7', finding: '缺少' },
      ],
      ...numbered('annex-04-2', '聊医保补〔2026〕1号'),
    });
    const from = context('medical-institution', [], requested, 'annex-04-2');
    const text = words('liaocheng/annex-04-2-supplement', from);
    expect(text).toContain(
      '医疗机构工作人员花名册（盖章的PDF版）未盖章纳入定点后使用医疗保障基金的预测性分析报告缺少',
    );
    // 24, 28, 29, 30 September and 8 October are working days; 25 to 27 September and 1 to 7 October are holidays.
    expect(text).toContain('系统提示：期限自送达次日起算；如于2026年9月23日送达，至2026年10月8日止。');
  });

  test('第十二条（三）: the refusal quotes the ground’s own words and keeps the officer’s reason', () => {
    const refused = event('refused', '2026-09-23T02:00:00+08:00', {
      grounds: [{ ground: 'ground-10-4', reason: '罚款未缴' }],
      remark: '',
      ...numbered('annex-04-3', '聊医保不受〔2026〕1号'),
    });
    const text = words('liaocheng/annex-04-3-refusal', context('retail-pharmacy', [], refused, 'annex-04-3'));
    expect(text).toContain('罚款未缴依据：《聊城市医药机构医疗保障定点管理经办规程（暂行）》第十条（四）：');
    expect(text).toContain('未依法履行行政处罚责任的');
  });

  test('第十二条: the receipt to be signed names the notice it is for', () => {
    const text = words(
      'liaocheng/annex-06-delivery-receipt',
      context('retail-pharmacy', [], accepted, 'annex-06'),
    );
    expect(text).toContain('文书编号聊医保受〔2026〕3号送达地址聊城市示例路2号');
    expect(text).toContain('送达日期年月日');
  });

  test('附件6: the receipt of a delivery on record is filled in from it', () => {
    const served = event('notice-served', '2026-09-24T02:00:00+08:00', {
      noticeId: 'annex-04-1',
      number: '聊医保受〔2026〕3号',
      method: '寄送',
      servedOn: '2026-09-24',
      recipient: '示例收件人',
    });
    const text = words(
      'liaocheng/annex-06-delivery-receipt',
      context('retail-pharmacy', [], served, 'annex-06'),
    );
    expect(text).toContain('√寄送');
    expect(text).toContain('受送人签名示例收件人');
    expect(text).toContain('送达日期2026年9月24日');
  });
});
