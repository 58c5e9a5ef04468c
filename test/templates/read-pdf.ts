import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader sees of a PDF: each page's text without white space, in drawing order, and its size in millimetres. */
export interface ReadPdf {
  title: string;
  lang: string;
  tagged: boolean;
  pages: { text: string; width: number; height: number; links: number[][] }[];
  /** All pages' text joined. */
  text: string;
}

const MM = 25.4 / 72;

/** Reads a PDF with a reader that is not the program that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const info = await pdf.getMetadata();
  const mark = await pdf.getMarkInfo();
  const pages = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    const [, , width = 0, height = 0] = page.view;
    const annotations: { rect: number[] }[] = await page.getAnnotations();
    pages.push({
      text: text.replaceAll(/\s+/gu, ''),
      width: width * MM,
      height: height * MM,
      links: annotations.map(({ rect }) => rect.map((at) => at * MM)),
    });
  }
  const details: { Title?: string; Language?: string } = info.info;
  await pdf.loadingTask.destroy();
  return {
    title: details.Title ?? '',
    lang: details.Language ?? '',
    tagged: mark !== null,
    pages,
    text: pages.map(({ text }) => text).join(''),
  };
}
