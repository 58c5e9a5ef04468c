/** How Step Functions tells an error: its name, and for a Lambda's error a cause in JSON. */
export interface TaskError {
  Error?: string;
  Cause?: string;
}

/** Errors whose own message is written for the officer, in Chinese; the rest is told by the words here. */
const TOLD: Readonly<Record<string, string | undefined>> = {
  CertificateRefused: undefined,
  KeyMismatch: undefined,
  SealNotBelieved: undefined,
  TimestampFailed: '时间戳服务没有给出可用的时间戳，文书暂未盖章，系统会再次尝试',
  DocumentDataError: '文书所需的内容不完整或者不合规定，未能生成',
  MissingGlyphError: '文书中有字体不支持的字，未能生成',
  'States.Timeout': '生成文书超时',
  'Sandbox.Timedout': '生成文书超时',
};

/** Why a document cannot be issued, in words for the officer who looks at the case. */
export function stuckReason({ Error: name = 'unknown', Cause: cause }: TaskError): string {
  if (!(name in TOLD)) return `系统故障（${name}），多次尝试未能生成`;
  return TOLD[name] ?? messageIn(cause) ?? `不能盖章（${name}）`;
}

function messageIn(cause: string | undefined): string | undefined {
  try {
    const { errorMessage } = JSON.parse(cause ?? '') as { errorMessage?: unknown };
    return typeof errorMessage === 'string' && errorMessage !== '' ? errorMessage : undefined;
  } catch {
    return undefined;
  }
}
