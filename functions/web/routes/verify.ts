import { parseVerificationCode } from '../../../domain/verification-code.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { VerifyPage } from '../../../templates/pages/views.ts';
import { verifyCode, verifyFile } from '../../use-cases/verify.ts';
import { param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { momentInWords } from '../present/history.ts';
import { sizeInWords } from '../present/notices.ts';
import { codePage, filePage } from '../present/verdicts.ts';

/** A request to the function carries at most 6 MB, of which base64 takes a quarter; a sealed notice has a hundredth of this. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/** Anyone asks whether a document is genuine and stands: by its code, or with the file itself. */
export function mountVerify(app: WebApp, deps: WebDeps): void {
  app.get('/verify', async (context) => {
    const typed = context.req.query('code');
    if (typed === undefined) return await draw(deps, context);
    return await byTypedCode(deps, context, typed);
  });
  app.post('/verify/file', (context) => byFile(deps, context));
  // Where a reader of the answer goes that reloads it from its address.
  app.get('/verify/file', (context) => context.redirect('/verify#by-file', 303));
  app.get('/verify/:code', async (context) => {
    const typed = param(context, 'code');
    const code = parseVerificationCode(typed);
    if (!code) return await byTypedCode(deps, context, typed);
    return await answer(deps, context, codePage(code, await verifyCode(deps, code)));
  });
}

/** A code in the address as it is printed: what is looked up can be passed on. */
async function byTypedCode(deps: WebDeps, context: WebContext, typed: string): Promise<Response> {
  const code = parseVerificationCode(typed);
  if (code) return context.redirect(`/verify/${code}`, 303);
  return await draw(deps, context, { code: typed, codeError: codeError(typed) });
}

function codeError(typed: string): string {
  const length = Array.from(typed.normalize('NFKC').matchAll(/[\p{L}\p{N}]/gu)).length;
  if (length === 0) return '请输入查验码';
  if (length !== 12) return `查验码共12位，您输入的是${length}位`;
  return '查验码有字符不对，请对照文书再输一遍';
}

async function byFile(deps: WebDeps, context: WebContext): Promise<Response> {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return await refuse('请先选择一个 PDF 文件');
  const { file } = await context.req.parseBody().catch(() => ({ file: undefined }));
  if (!(file instanceof File) || file.size === 0) return await refuse('请先选择一个 PDF 文件');
  if (file.size > LARGEST_FILE) {
    return await refuse(
      `这里最大收 ${sizeInWords(LARGEST_FILE)} 的文件，这个文件有 ${sizeInWords(file.size)}`,
    );
  }
  const finding = await verifyFile(deps, new Uint8Array(await file.arrayBuffer()));
  return await answer(deps, context, filePage(nameOf(file), finding));

  function refuse(fileError: string): Promise<Response> {
    return draw(deps, context, { fileError });
  }
}

/** What the sender calls the file, without control characters and not longer than a line. */
function nameOf({ name }: File): string {
  const plain = Array.from(name.replaceAll(/\p{C}/gu, ''));
  return plain.length > 80 ? `${plain.slice(0, 79).join('')}…` : plain.join('') || '（没有名称）';
}

interface Tried {
  code?: string;
  codeError?: string;
  fileError?: string;
}

async function draw(deps: WebDeps, context: WebContext, tried: Tried = {}): Promise<Response> {
  const { code = '', codeError, fileError } = tried;
  const frame = await frameFor(deps, context, { title: '查验文书', audience: 'public' });
  const view: VerifyPage = {
    errors: [
      ...(codeError ? [{ href: '#code', message: codeError }] : []),
      ...(fileError ? [{ href: '#file', message: fileError }] : []),
    ],
    code: { action: '/verify', value: code.slice(0, 60), ...(codeError && { error: codeError }) },
    file: {
      action: '/verify/file',
      maxBytes: LARGEST_FILE,
      limit: `最大 ${sizeInWords(LARGEST_FILE)}。文件只在内存里查验，查完即弃，不保存，也不给别人看。`,
      ...(fileError && { error: fileError }),
    },
    how: [
      '经办机构用自己的密钥给每一份文书签名，改动一个字，签名就对不上。',
      '查验码和文件校验值在出具时就存了档，这里拿它们与您手里的比对。',
      '结果只有文书的公开信息，不显示任何个人信息。',
    ],
  };
  return context.html(renderPage('verify', { ...view, frame }), codeError || fileError ? 422 : 200);
}

async function answer(
  deps: WebDeps,
  context: WebContext,
  page: ReturnType<typeof codePage>,
): Promise<Response> {
  const breadcrumb = [{ href: '/verify', label: '查验文书' }];
  const frame = await frameFor(deps, context, { title: page.heading, audience: 'public', breadcrumb });
  const view = { ...page, at: momentInWords(deps.now()), again: { href: '/verify', label: '查验另一份' } };
  return context.html(renderPage('verdict', { ...view, frame }));
}
