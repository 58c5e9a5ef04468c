/** The form on which the receiving clerk records what he has looked up; it is no paper of the document. */
export const CHECKS_FORM = 'guangdong/acceptance-checks';
