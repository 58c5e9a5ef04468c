/** One of the two times an application is assessed: its stages, and where a failure leads. */
export interface Round {
  /** Appended to the ids of steps that exist once a round. */
  suffix: '' | '-again';
  label: string;
  stages: { deskReview: string; doubtCheck: string; siteVisit: string };
  failed: { label: string; event: string; to: string; notice: string };
}

/** 第十四条（后）（一）至（三）: the first assessment; its failure may be put right. */
export const FIRST: Round = {
  suffix: '',
  label: '',
  stages: { deskReview: 'desk-review', doubtCheck: 'doubt-check', siteVisit: 'site-visit' },
  failed: {
    label: '评估不合格',
    event: 'assessment-failed',
    to: 'rectification',
    notice: 'annex-09-first',
  },
};

/** 第十四条（后）（三）: 按照前述流程再次组织评估; its failure ends the application. */
export const SECOND: Round = {
  suffix: '-again',
  label: '再次',
  stages: {
    deskReview: 'second-desk-review',
    doubtCheck: 'second-doubt-check',
    siteVisit: 'second-site-visit',
  },
  failed: {
    label: '再次评估不合格',
    event: 'assessment-failed-again',
    to: 'failed-again',
    notice: 'annex-09-again',
  },
};

/** Both, in their order. */
export const ROUNDS = [FIRST, SECOND] as const;
