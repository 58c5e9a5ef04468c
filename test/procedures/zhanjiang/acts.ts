import type { Facts } from '../../../domain/criterion.ts';
import type { PanelSeats } from '../../../domain/step.ts';
import { formOf } from '../../../forms/registry.ts';
import { designation } from '../../../procedures/zhanjiang/procedure.ts';
import { CHECK_FORM, REPORT_FORM } from '../../../procedures/zhanjiang/results.ts';
import type { Sayings } from '../outpatient-special-diseases/play.ts';

const sample = (form: string): Facts => formOf(form).samples[0]?.values ?? {};

/** Three people in two groups, as is usual. */
export const PANEL: PanelSeats = {
  members: [
    ['示例丁', '医保经办机构', '相关部门', '第一组'],
    ['示例戊', '示例医院血液内科', '专家', '第一组'],
    ['示例己', '示例大学', '专家', '第二组'],
  ].map(([name = '', organisation = '', profession = '', group = '']) => ({
    name,
    organisation,
    profession,
    group,
    interest: false,
  })),
};

/** The three forms of an applicant and all materials but those only asked of some. */
const handedIn = (diagnosis: boolean) => ({
  forms: Object.fromEntries(
    designation.forms.map(({ form }) => {
      const values = sample(form);
      const rows = Array.isArray(values.appliedDiseases) ? (values.appliedDiseases as Facts[]) : undefined;
      const applied = rows && {
        appliedDiseases: rows.map((row) => (diagnosis ? row : { ...row, diagnosis: false })),
      };
      return [form, { ...values, ...applied }];
    }),
  ),
  files: designation.materials.slice(0, 7).map(({ id }) => ({ material: id, key: 'k' })),
});

const on = (name: string) => (date: string) => ({ [name]: date });

/** What is said with each step of an ordinary case; `diagnosis`: some diseases are applied for with diagnosis. */
export const sayings = (diagnosis: boolean): Sayings => ({
  submit: () => handedIn(diagnosis),
  'receive-at-window': (receivedOn) => ({ ...handedIn(diagnosis), receivedOn, handedInBy: '示例庚' }),
  accept: () => ({ qualificationChecked: true }),
  'request-supplement': () => ({
    findings: [{ material: 'material-6-staff', finding: '缺职称资格证书' }],
    dueBy: '2026-10-15',
  }),
  supplement: () => handedIn(diagnosis),
  'appoint-panel': () => ({ members: PANEL }),
  'record-first-evaluation': (evaluatedOn) => ({ evaluatedOn, opinion: '资料齐全' }),
  'record-visit': (checkedOn, { forms }) => ({
    group: `${CHECK_FORM}#第一组` in forms ? '第二组' : '第一组',
    forms: { [CHECK_FORM]: { ...sample(CHECK_FORM), checkedOn } },
  }),
  evaluate: (reportedOn) => ({
    signatures: PANEL.members.map(({ name }) => name),
    forms: { [REPORT_FORM]: { ...sample(REPORT_FORM), reportedOn } },
  }),
  'file-result': on('filedOn'),
  'draft-agreement': () => ({ agreement: '示例医保协〔2026〕8号' }),
  'sign-agreement': on('signedOn'),
  'file-agreement': on('filedOn'),
  'publish-list': (publishedOn) => ({ publishedOn, where: '官网' }),
});
