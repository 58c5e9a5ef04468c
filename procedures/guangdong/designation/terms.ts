/** The form with what was agreed; the document has none of its own. */
export const TERMS_FORM = 'guangdong/agreement-terms';

/** The matters 第十三条 has the parties negotiate, by its own names, with the fields that hold what was agreed. */
export const negotiated = [
  { heading: '服务范围', field: 'agreedScope' },
  { heading: '服务内容', field: 'agreedServices' },
  { heading: '服务质量', field: 'agreedQuality' },
  { heading: '支付标准', field: 'agreedPaymentStandard' },
  { heading: '结算办法', field: 'agreedSettlement' },
  { heading: '异地就医管理', field: 'agreedNonLocalCare' },
  { heading: '“互联网+”医保服务', field: 'agreedInternetServices' },
] as const;
