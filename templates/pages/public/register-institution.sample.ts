import { civilDate } from '../../../domain/time/civil-date.ts';
import { drawStanding } from '../draw/standing.ts';
import { publicFrame } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

const name = '东昌府区示例镇中心卫生院';

export const samples = {
  resumed: {
    frame: publicFrame(name, [{ href: '/register', label: '定点名录' }]),
    caption: '定点医疗机构',
    heading: name,
    rows: [
      { key: '统一社会信用代码', lines: ['12371502MB2890001X'] },
      { key: '地址', lines: ['聊城市东昌府区示例镇光岳北路1号'] },
      { key: '医疗机构等级', lines: ['一级'] },
    ],
    entries: [
      {
        id: '0a1b2c3d4e5f6071',
        title: '医药机构医疗保障定点协议管理',
        standing: 'designated',
        label: '自2026年10月20日起',
        rows: [
          { key: '协议编号', lines: ['聊东医保协〔2024〕17号'] },
          { key: '协议期限', lines: ['2026年1月1日至2026年12月31日'] },
          { key: '经办机构', lines: ['东昌府区医疗保险事业中心（东昌府区）'] },
        ],
        svg: drawStanding(
          [
            { standing: 'designated', from: civilDate('2024-01-01'), until: civilDate('2026-09-04') },
            { standing: 'suspended', from: civilDate('2026-09-05'), until: civilDate('2026-10-19') },
            { standing: 'designated', from: civilDate('2026-10-20') },
          ],
          civilDate('2026-11-22'),
        ),
        spans: [
          {
            standing: 'designated',
            label: '履行中',
            dates: '2026年10月20日起',
            settles: '医保费用正常结算',
          },
          {
            standing: 'suspended',
            label: '中止（经办机构，待整改）',
            dates: '2026年9月5日至2026年10月19日',
            settles: '期间发生的医保费用不予结算',
            ground: { label: '未按规定向医疗保障行政部门提供有关数据', citation: words('refuse') },
          },
          {
            standing: 'designated',
            label: '履行中',
            dates: '2024年1月1日至2026年9月4日',
            settles: '医保费用正常结算',
          },
        ],
        diseases: [
          { name: '高血压病', what: '诊断、治疗' },
          { name: '慢性肾功能不全（血透治疗）', what: '治疗' },
        ],
      },
    ],
    back: { href: '/register', label: '回到定点名录' },
  },
} satisfies Readonly<Record<string, View<'register-institution'>>>;
