import { unspaced } from '../../../procedures/law.ts';

const HEADINGS = [
  '办理对象',
  '办理条件',
  '受理单位',
  '基本流程',
  '所需材料',
  '表格下载',
  '办结时限',
  '办理窗口',
  '收费标准',
  '办理依据',
  '状态查询、咨询和投诉方式',
  '申请书',
] as const;

/** The sections of the guide under their headings; what stands before the first is its title. */
function sectionsOf(law: string): Map<string, string> {
  const sections = new Map<string, string[]>([['标题', []]]);
  let current = '标题';
  for (const line of law.split('\n').map(unspaced)) {
    const heading =
      line === '资格申请书'
        ? '申请书'
        : HEADINGS.find((candidate) => candidate === line && !sections.has(line));
    if (heading) {
      current = heading;
      sections.set(current, []);
    } else sections.get(current)?.push(line);
  }
  return new Map([...sections].map(([name, lines]) => [name, lines.join('\n')]));
}

/**
 * The part of the guide a place names: a section, and in it 一 or 二, （一）, 1. A number alone is a numbered line of
 * the section or of the group. White space is taken out; undefined when there is no such place.
 */
export function textAt(law: string, place: string): string | undefined {
  const sections = sectionsOf(law);
  const enclosure = /^申请书附表(\d)$/u.exec(place);
  if (enclosure) {
    const list = sections.get('申请书')?.split('附表：')[1];
    return part(list, new RegExp(`^${enclosure[1]}\\.`, 'u'), /^\d\./u);
  }
  const name = [...sections.keys()].find((key) => place.startsWith(key));
  let text = name ? sections.get(name) : undefined;
  const [, way, group, item] = /^(一|二)?(?:（([一二三])）)?(\d)?$/u.exec(place.slice(name?.length)) ?? [];
  if (way) text = part(text, new RegExp(`^${way}、`, 'u'), /^[一二]、/u);
  if (group) text = part(text, new RegExp(`^（${group}）`, 'u'), /^（[一二三]）/u);
  if (item) text = part(text, new RegExp(`^${item}、`, 'u'), /^\d、/u);
  return text && unspaced(text);
}

/** The lines from the first that matches `start` to the one before the next that matches `next`. */
function part(text: string | undefined, start: RegExp, next: RegExp): string | undefined {
  const lines = text?.split('\n') ?? [];
  const from = lines.findIndex((line) => start.test(line));
  if (from < 0) return undefined;
  const length = lines.slice(from + 1).findIndex((line) => next.test(line));
  return lines.slice(from, length < 0 ? undefined : from + 1 + length).join('\n');
}
