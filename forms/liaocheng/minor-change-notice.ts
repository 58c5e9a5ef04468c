import { notAfter, rowsOf } from '../checks/across.ts';
import type { FormDefinition } from '../form.ts';
import { IMPORTANT, REALLY_CHANGED } from './change-parts.ts';
import { lc } from './cite.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/minor-change-notice';
const TOLD = lc('第二十一条', '其他一般信息变更应及时书面告知');
const important: ReadonlySet<string> = new Set([...IMPORTANT.medical, ...IMPORTANT.pharmacy]);

/** LC-F-20 书面告知: what changes and is no important information is told in writing; no paper is given. */
export const minorChangeNotice: FormDefinition = {
  id: ID,
  title: '一般信息变更书面告知',
  source: '003',
  place: '第二十一条、第二十二条',
  layout: 'system',
  filledBy: 'applicant',
  signedBy: '单位盖章',
  intro: '名称、法定代表人、注册地址等重要信息变更的，请改用附件11申请变更。',
  sections: [
    {
      id: 'notice',
      label: '告知内容',
      fields: [
        {
          name: 'unitName',
          label: '机构名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          autocomplete: 'organization',
        },
        { name: 'creditCode', label: '统一社会信用代码', kind: 'credit-code', required: true },
        {
          name: 'changes',
          label: '变更的一般信息',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 20,
          citation: TOLD,
          columns: [
            {
              name: 'item',
              label: '变更项目',
              kind: 'text',
              required: true,
              maxLength: 40,
              hint: '如联系电话、开户银行',
            },
            { name: 'before', label: '变更前', kind: 'text', required: true },
            { name: 'after', label: '变更后', kind: 'text', required: true },
          ],
        },
        { name: 'changedOn', label: '变更日期', kind: 'date', required: true },
        { name: 'contactName', label: '联系人', kind: 'person-name', required: true },
        { name: 'contactPhone', label: '联系电话', kind: 'phone', required: true, personal: true },
      ],
    },
  ],
  checks: [
    REALLY_CHANGED,
    notAfter('changedOn', 'today', { message: (on) => `变更日期（${on}）不能晚于今天，请核对` }),
    {
      id: 'nothing-important',
      citation: TOLD,
      run: (values) =>
        rowsOf(values.changes).flatMap(({ item }, at) =>
          typeof item === 'string' && important.has(item)
            ? [
                {
                  path: `changes[${at}].item`,
                  severity: 'error',
                  message: `“${item}”是重要信息，请用附件11申请变更`,
                },
              ]
            : [],
        ),
    },
  ],
  samples: samplesOf(ID),
};
