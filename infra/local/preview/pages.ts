import { papersBySource, papersOfNoSource, placeOf } from '../../../functions/web/present/papers.ts';
import { sourceOf } from '../../../procedures/sources.ts';
import type { DocumentDefinition } from '../../../templates/engine/document.ts';
import type { Renderer } from '../../../templates/engine/render.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { Frame, Link, PaperPreview } from '../../../templates/pages/views.ts';
import { takesSeal, type Variant, variantsOf } from './paper.ts';

const KINDS: Record<DocumentDefinition['kind'], string> = {
  form: '表单',
  notice: '通知书',
  list: '清单、名单',
  receipt: '回执',
};

/** All documents, grouped by the official document that contains them, in the order of its annexes. */
export function listPage(renderer: Renderer): string {
  const groups = papersBySource();
  const others = papersOfNoSource();
  const papers = (documents: readonly DocumentDefinition[]) =>
    documents.map((document) => paperView(renderer, document));
  const count = groups.reduce((sum, group) => sum + group.papers.length, others.length);
  return renderPage('documents', {
    frame: frameOf('全部文书与表单'),
    lead: `共${count}份：空白的和填好的，网页和 PDF，盖章的样子。样例内容均为虚构，印章只作演示。`,
    documents: [
      ...groups.map(({ source, papers: documents }) => ({
        id: source.id,
        title: source.title,
        ...(source.number && { number: source.number }),
        papers: papers(documents),
      })),
      ...(others.length > 0 ? [{ id: 'other', title: '各办法通用', papers: papers(others) }] : []),
    ],
  });
}

function paperView(renderer: Renderer, document: DocumentDefinition): PaperPreview {
  const seal = takesSeal(renderer, document);
  return {
    id: document.id,
    place: placeOf(document),
    title: document.title,
    kind: KINDS[document.kind],
    system: document.layout === 'system',
    href: hrefOf(document),
    samples: variantsOf(document).map((variant) => ({
      label: variant.label,
      href: hrefOf(document, variant),
      pdf: `${hrefOf(document, variant)}.pdf`,
      ...(seal && variant.id !== 'blank' && { sealed: `${hrefOf(document, variant)}.sealed.pdf` }),
    })),
  };
}

/** One document with one of its samples, in a frame in which nothing runs. */
export function documentPage(renderer: Renderer, document: DocumentDefinition, shown: Variant): string {
  const href = hrefOf(document, shown);
  const problem = problemOf(renderer, document, shown);
  const known = papersBySource().some(({ source }) => source.id === document.source);
  const sealed = takesSeal(renderer, document) && shown.id !== 'blank';
  const pdfs: Link[] = [
    { href: `${href}.pdf`, label: '打开 PDF' },
    ...(sealed ? [{ href: `${href}.sealed.pdf`, label: '打开盖章样式的 PDF' }] : []),
  ];
  return renderPage('document', {
    frame: frameOf(document.title, [{ href: '/preview', label: '全部文书与表单' }]),
    title: document.title,
    caption: `${known ? `${sourceOf(document.source).title}，` : ''}${document.place}`,
    variants: variantsOf(document).map((variant) => ({
      href: hrefOf(document, variant),
      label: variant.label,
      current: variant.id === shown.id,
    })),
    src: `${href}.html`,
    pdfs,
    about: [
      { key: '种类', lines: [KINDS[document.kind]] },
      { key: '版式', lines: [document.layout === 'annex' ? '文件附件原样' : '系统样式，非文件附件'] },
      ...(document.copies ? [{ key: '份数', lines: [document.copies] }] : []),
      { key: '编号', lines: [document.id] },
      { key: '说明', lines: ['网页用的是这台机器上的字体，分页和字体以 PDF 为准。'] },
    ],
    ...(problem && { problem }),
  });
}

/** Why a sample cannot be drawn, if it cannot. */
function problemOf(renderer: Renderer, document: DocumentDefinition, variant: Variant): string | undefined {
  try {
    renderer.html(document, variant.data());
    return undefined;
  } catch (error) {
    return `这份样例现在打不出来：${error instanceof Error ? error.message : String(error)}`;
  }
}

function hrefOf({ id }: DocumentDefinition, variant?: Variant): string {
  return variant ? `/preview/${id}/${variant.id}` : `/preview/${id}`;
}

function frameOf(title: string, breadcrumb: readonly Link[] = []): Frame {
  const links = [
    { href: '/guide', label: '办事指南' },
    { href: '/forms', label: '表格下载' },
    { href: '/verify', label: '查验文书' },
  ];
  return {
    title,
    service: '医药机构医保定点服务',
    homeHref: '/',
    audience: 'public',
    navigation: [
      ...links.map((link) => ({ ...link, current: false })),
      { href: '/preview', label: '全部文书与表单', current: true },
    ],
    breadcrumb,
    footer: links,
  };
}
