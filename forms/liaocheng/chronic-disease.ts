import { rowsInOrder, rowsOf } from '../checks/across.ts';
import type { Check, Field, FormDefinition } from '../form.ts';
import { lc } from './cite.ts';
import { samplesOf } from './samples/index.ts';

const APPLICATION = 'liaocheng/annex-02-application';
const SCHEDULE = lc('附件2', '门诊慢性病(附表 4)');
const APPLIED_FOR = lc('附件5-1', '聊城市医保定点医疗机构门诊慢性病收治申请表和收治范围、服务能力承诺书');
const ROOMS = lc(
  '附件8-1',
  '门诊慢性病定点门诊诊室至少2名医师（至少1名中级以上职称），每名执业医师至少配备1名注册护士',
);

const unit = (name: string): Field => ({
  name,
  label: '机构名称',
  kind: 'text',
  required: true,
  maxLength: 100,
  prefill: { form: APPLICATION, field: 'unitName' },
  citation: APPLIED_FOR,
});
const count = (name: string, label: string): Field => ({
  name,
  label,
  kind: 'integer',
  required: true,
  max: 20000,
  unit: '人',
});

/** 附件2 counts the diseases of each class; its 附表4 lists them, and is not in the document. */
const COUNTED: Check = {
  id: 'diseases-as-counted',
  citation: SCHEDULE,
  run: (values, facts) =>
    (['甲类', '乙类'] as const).flatMap((kind) => {
      const stated = facts[kind === '甲类' ? 'chronicDiseasesA' : 'chronicDiseasesB'];
      const listed = rowsOf(values.chronicDiseases).filter((row) => row.class === kind).length;
      if (typeof stated !== 'number' || stated === listed) return [];
      const message = `${kind}列出${listed}种，申请表填写的是${stated}种，请核对`;
      return [{ path: 'chronicDiseases', severity: 'warning', message }];
    }),
};

/** LC-F-14 附表4: named by 附件2, laid out nowhere (LC-I-15). */
export const chronicSchedule: FormDefinition = {
  id: 'liaocheng/schedule-04-chronic-diseases',
  title: '门诊慢性病（附表4）',
  source: '003',
  place: '附件2（附表4）',
  layout: 'system',
  filledBy: 'applicant',
  signedBy: '法定代表人（主要负责人）签字、单位盖章',
  intro: '文件提到附表4而没有附上。已有纸质附表的，可以不填本表，直接作为材料上传。',
  sections: [
    {
      id: 'diseases',
      label: '门诊慢性病病种',
      fields: [
        unit('scheduleUnit'),
        {
          name: 'chronicDiseases',
          label: '申请收治的病种',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 120,
          citation: lc('附件2', '门诊慢性病(附表 4)	甲类: 种 乙类: 种'),
          columns: [
            {
              name: 'class',
              label: '类别',
              kind: 'choice',
              required: true,
              options: [{ value: '甲类' }, { value: '乙类' }],
            },
            { name: 'disease', label: '病种名称', kind: 'text', required: true, maxLength: 60 },
          ],
        },
      ],
    },
  ],
  checks: [COUNTED],
  samples: samplesOf('liaocheng/schedule-04-chronic-diseases'),
};

/** LC-F-15: named by 附件5-1 and 附件7-1. Its fields are what 附件8-1 evaluates of it. */
export const chronicApplication: FormDefinition = {
  id: 'liaocheng/chronic-disease-application',
  title: '聊城市医保定点医疗机构门诊慢性病收治申请表',
  source: '003',
  place: '附件5-1第11行',
  layout: 'system',
  filledBy: 'applicant',
  signedBy: '法定代表人（主要负责人）签字、单位盖章',
  intro: '表样在聊医保发〔2022〕61号文件里，本系统未收；这里只列所收文件写明要看的内容。',
  sections: [
    {
      id: 'unit',
      label: '申请机构',
      fields: [
        unit('chronicUnit'),
        {
          name: 'chronicScope',
          label: '按承诺服务范围申请收治的病种',
          kind: 'long-text',
          required: true,
          maxLength: 1000,
          hint: '与附表4一致',
          citation: lc('附件7-1', '按承诺服务范围,填报《聊城市医保定点医疗机构门诊慢性病收治申请表》'),
        },
      ],
    },
    {
      id: 'rooms',
      label: '门诊慢性病诊室和人员',
      fields: [
        {
          name: 'chronicRooms',
          label: '门诊诊室',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 40,
          citation: ROOMS,
          columns: [
            { name: 'room', label: '诊室名称', kind: 'text', required: true, maxLength: 40 },
            count('physicians', '医师'),
            count('midUp', '中级以上职称'),
            count('nurses', '注册护士'),
          ],
        },
      ],
    },
  ],
  checks: [
    rowsInOrder('chronicRooms', 'midUp', 'physicians', '中级以上职称的医师不能多于医师数，请核对'),
    {
      id: 'rooms-staffed',
      citation: ROOMS,
      run: (values) =>
        rowsOf(values.chronicRooms).flatMap((row, at) => {
          const { physicians, midUp, nurses } = row;
          if (typeof physicians !== 'number' || typeof midUp !== 'number' || typeof nurses !== 'number')
            return [];
          const short =
            physicians < 2 ? 'physicians' : midUp < 1 ? 'midUp' : nurses < physicians ? 'nurses' : '';
          return short
            ? [{ path: `chronicRooms[${at}].${short}`, severity: 'warning', message: SHORT[short] }]
            : [];
        }),
    },
  ],
  samples: samplesOf('liaocheng/chronic-disease-application'),
};

const SHORT = {
  physicians: '门诊诊室至少2名医师',
  midUp: '至少1名医师有中级以上职称',
  nurses: '每名执业医师至少配备1名注册护士',
};

/** LC-F-16: named by 附件5-1 next to the application. */
export const chronicCommitment: FormDefinition = {
  id: 'liaocheng/chronic-disease-commitment',
  title: '收治范围、服务能力承诺书',
  source: '003',
  place: '附件5-1第11行',
  layout: 'system',
  filledBy: 'applicant',
  signedBy: '承诺人签字、单位盖章',
  sections: [
    {
      id: 'commitment',
      label: '承诺内容',
      fields: [
        unit('commitmentUnit'),
        {
          name: 'admissionScope',
          label: '收治范围',
          kind: 'long-text',
          required: true,
          maxLength: 1000,
          citation: APPLIED_FOR,
        },
        {
          name: 'serviceCapacity',
          label: '服务能力',
          kind: 'long-text',
          required: true,
          maxLength: 1000,
          hint: '如诊室、医师和护士的配备，检查检验和药品供应',
          citation: ROOMS,
        },
        {
          name: 'capacityPromise',
          label: '我单位承诺在上述收治范围内提供服务，具备上述服务能力',
          kind: 'confirm',
          required: true,
        },
      ],
    },
  ],
  checks: [],
  samples: samplesOf('liaocheng/chronic-disease-commitment'),
};
