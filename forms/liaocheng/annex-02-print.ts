import type { LayoutCell, LayoutColumn, LayoutPiece, LayoutRow, PrintLayout } from '../print-layout.ts';

const label = (text: LayoutPiece | readonly LayoutPiece[], span = 1): LayoutCell => ({
  role: 'label',
  span,
  pieces: [text].flat(),
});
const value = (field: string, span: number): LayoutCell => ({ role: 'value', span, pieces: [{ field }] });
const date = (field: string, span: number): LayoutCell => ({
  role: 'value',
  span,
  pieces: [{ date: field }],
});
const box = (field: string, option: string, words: readonly LayoutPiece[] = [option]): LayoutPiece => ({
  box: field,
  option,
  words,
});
const boxes = (field: string, options: readonly string[], span: number): LayoutCell => ({
  role: 'value',
  span,
  pieces: options.flatMap((option, at) => [...(at > 0 ? [{ gap: 1 }] : []), box(field, option)]),
});
const heading = (text: string): LayoutRow => ({
  cells: [{ role: 'heading', span: 10, align: 'center', pieces: [text] }],
});

/** `三级 等`: the class (甲, 乙, 丙) is written before 等, at the grade that applies. */
const grade = (level: string): LayoutCell => ({
  role: 'value',
  span: 2,
  pieces: [box('gradeLevel', level, [level, { field: 'gradeClass', blank: 1.4, underline: true }, '等'])],
});

const PHYSICIANS_AND_NURSES: readonly LayoutColumn[] = [
  { column: 'physicians', head: '医师 数量', align: 'center' },
  { column: 'physiciansMidUp', head: '医师中 级及以 上职称', align: 'center' },
  { column: 'physicianRemark', head: '医师备注' },
  { column: 'nurses', head: '护士 数量', align: 'center' },
  { column: 'nurseRemark', head: '护士备注' },
];
const DEPARTMENT: readonly LayoutColumn[] = [
  { number: true, head: '序号' },
  { column: 'code', head: '科室 编码', align: 'center' },
  { column: 'name', head: '科室名称' },
];

/** 附件2 as ruled on its page: ten columns, both halves on one form; the half that does not apply stays empty. */
export const PRINT: PrintLayout = {
  type: 'dense',
  columns: [31, 9, 14, 28, 12, 12, 18, 18, 12, 18],
  sheetCaption: ['单位名称：', { field: 'unitName' }],
  rows: [
    { cells: [label('单位名称'), value('unitName', 9)] },
    { cells: [label('单位地址'), value('unitAddress', 9)] },
    {
      cells: [
        label(['法定代表人', { line: true }, '(主要负责人) 姓名']),
        value('legalRepresentativeName', 4),
        label('联系人', 2),
        value('contactName', 3),
      ],
    },
    {
      cells: [
        label(['法定代表人', { line: true }, '身份证号']),
        value('legalRepresentativeId', 4),
        label('联系电话', 2),
        value('contactPhone', 3),
      ],
    },
    {
      cells: [
        label('申请定点类型'),
        {
          role: 'value',
          span: 9,
          pieces: [
            box('designationTypes', '住院'),
            { gap: 1 },
            box('designationTypes', '门诊统筹'),
            { gap: 1 },
            box('designationTypes', '医保个人账户'),
            { gap: 1 },
            box('designationTypes', '其他', [
              '其他:',
              { field: 'designationTypeOther', blank: 8, underline: true },
            ]),
          ],
        },
      ],
    },
    {
      cells: [
        label('正式运营时间'),
        date('operatingSince', 4),
        label('申请时间', 2),
        date('applicationDate', 3),
      ],
    },
    heading('医疗机构'),
    {
      cells: [
        label('所有制形式'),
        value('ownership', 4),
        label('医疗机构类别', 2),
        value('institutionCategory', 3),
      ],
    },
    {
      cells: [
        label('经营性质'),
        boxes('profitStatus', ['营利', '非营利'], 4),
        label('床位数', 2),
        value('beds', 3),
      ],
    },
    {
      cells: [
        label({ misprint: '医疗机构机构等级', correct: '医疗机构等级' }),
        ...['三级', '二级', '一级'].map(grade),
        { role: 'value', span: 3, pieces: [box('gradeLevel', '未定级')] },
      ],
    },
    {
      table: 'inpatientDepartments',
      label: ['住院科室', { line: true }, '(可添加附表)'],
      head: true,
      rows: 5,
      columns: [
        ...DEPARTMENT,
        { column: 'beds', head: '开展 床位', align: 'center' },
        ...PHYSICIANS_AND_NURSES,
      ],
    },
    {
      table: 'outpatientRooms',
      label: ['门诊诊室', { line: true }, '(可添加附表)'],
      head: false,
      rows: 3,
      columns: [
        ...DEPARTMENT,
        { struck: '---', head: '开展 床位', blankRows: [0, 2] },
        ...PHYSICIANS_AND_NURSES,
      ],
    },
    {
      cells: [
        label(['门诊慢性病', { line: true }, '(附表 4)']),
        {
          role: 'value',
          span: 9,
          pieces: [
            '甲类:',
            { field: 'chronicDiseasesA', blank: 4, underline: true },
            '种',
            { gap: 2 },
            '乙类:',
            { field: 'chronicDiseasesB', blank: 4, underline: true },
            '种',
          ],
        },
      ],
    },
    heading('零售药店'),
    { cells: [label('经营模式'), boxes('operationMode', ['连锁', '单体'], 9)] },
    {
      cells: [
        label('经营药品'),
        ...['西药', '中成药', '中药饮片'].map((drug) => boxes('drugsSold', [drug], 2)),
        boxes('drugsSold', ['特药'], 3),
      ],
    },
    { cells: [label('零售药店分类'), boxes('pharmacyClass', ['1类', '2类', '3类'], 9)] },
    { cells: [{ role: 'words', span: 10, pieces: ['承诺:'] }] },
    {
      joined: true,
      cells: [
        {
          role: 'words',
          span: 10,
          pieces: [
            { gap: 2 },
            '本单位在注册地址依法正式运营已满 3 个月, 具备医保定点全部申请条件, 现自愿申请成为医保定点医药机构, 所提供的材料',
            { misprint: '准备', correct: '准确' },
            '、真实、有效。如有不实或存在违规经营情形, 自动放弃医保定点申请。',
          ],
        },
      ],
    },
    {
      joined: true,
      height: 'sign',
      cells: [
        { role: 'words', span: 6, pieces: [{ gap: 2 }, '法定代表人(主要负责人)签字:'] },
        { role: 'words', span: 4, align: 'center', pieces: ['(单位盖章)'] },
      ],
    },
    { joined: true, cells: [{ role: 'words', span: 10, align: 'end', pieces: [{ date: null }] }] },
  ],
};
