const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const INSTITUTION = '东昌府区示例镇中心卫生院';
const AGENCY = '聊城市医疗保险事业中心';

/** A made-up case, as the papers around its file tell it. */
export const SAMPLE = {
  cover: {
    agency: AGENCY,
    matter: '医药机构医疗保障定点申请',
    institution: INSTITUTION,
    receipt: '聊医保收〔2026〕12号',
    stage: '已受理',
    from: '2026-11-16',
    to: '2026-11-24',
    papers: 5,
    pages: 9,
    compiledOn: '2026-11-25',
  },
  contents: {
    groups: [
      {
        label: '表单',
        rows: [
          {
            n: 1,
            author: INSTITUTION,
            title: '医药机构医疗保障定点申请表',
            on: '2026-11-16',
            pages: '1–2',
          },
          {
            n: 2,
            author: INSTITUTION,
            title: '医药机构医疗保障定点信息系统承诺书',
            on: '2026-11-16',
            pages: '3',
          },
        ],
      },
      {
        label: '申请材料',
        rows: [
          {
            n: 3,
            author: INSTITUTION,
            title: '《医疗机构执业许可证》副本（执业许可证.pdf）',
            on: '2026-11-16',
            pages: '4–6',
          },
          { n: 4, author: INSTITUTION, title: '室内全景视频.mp4', on: '2026-11-16', remark: '未并入' },
        ],
      },
      {
        label: '出具的文书',
        rows: [
          {
            n: 5,
            number: '聊医保受〔2026〕12号',
            author: AGENCY,
            title: '医药机构医疗保障定点申请受理通知书',
            on: '2026-11-23',
            pages: '7',
          },
        ],
      },
    ],
  },
  history: {
    entries: [
      { n: 1, on: '2026-11-14', time: '09:12', actor: '申请机构', what: '开始填写' },
      {
        n: 2,
        on: '2026-11-16',
        time: '10:40',
        actor: '申请机构',
        what: '提交申请',
        detail: '聊医保收〔2026〕12号',
      },
      {
        n: 3,
        on: '2026-11-23',
        time: '15:05',
        actor: '受理人员',
        what: '受理',
        detail: '聊医保受〔2026〕12号',
      },
    ],
    chain: HASH,
  },
  closing: {
    papers: 5,
    pages: 9,
    absentCount: 1,
    absent: [{ title: '室内全景视频.mp4', why: '视频不能并入纸面，请单独下载' }],
    compiledOn: '2026-11-25',
    version: 5,
    hashes: [{ n: 3, title: '《医疗机构执业许可证》副本（执业许可证.pdf）', sha256: HASH }],
  },
};
